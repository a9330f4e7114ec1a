import { alertHost } from './alerts/alerts.ts';
import { ensureMinuteAlarm, setAlarm } from './browser/alarms.ts';
import { run } from './browser/run.ts';
import { forgetPresence } from './presence/forget.ts';
import { watch } from './presence/watcher.ts';
import { finishCreations } from './rooms/create.ts';
import { carryOutDeletions, nextDeletion } from './rooms/delete.ts';

/** What happens once a minute, whoever wakes the worker. */
export async function everyMinute(): Promise<void> {
  await ensureMinuteAlarm();
  await watch();
  await alertHost();
}

/** At every start of the worker: what an earlier one left half done is finished, and the alarms stand. */
export async function wake(): Promise<void> {
  await ensureMinuteAlarm();
  await finishDeletions();
  await finishCreations();
  await alertHost();
}

/** At the start of the browser: the notifications of the last session are gone, and who was inside then says nothing about now. */
export async function greet(): Promise<void> {
  await forgetPresence();
  await everyMinute();
}

/** Sees to it that deletions are carried out when they are due, by a timer, and by an alarm should the worker die. */
export async function planDeletions(deleteAt: number): Promise<void> {
  setTimeout(() => run(finishDeletions()), deleteAt - Date.now());
  await setAlarm('deletions', deleteAt);
}

/** Carries out the deletions that are due, and plans those that are not. */
export async function finishDeletions(): Promise<void> {
  await carryOutDeletions();
  await alertHost();
  const next = await nextDeletion();
  if (next !== undefined) await planDeletions(next);
}
