import { alertHost } from './alerts/alerts.ts';
import { type AlarmName, ensureMinuteAlarm, setAlarm } from './browser/alarms.ts';
import { run } from './browser/run.ts';
import { isNewSession } from './browser/session.ts';
import { tendDoors } from './presence/doors.ts';
import { forgetPresence } from './presence/forget.ts';
import { isAnythingRunning } from './presence/running.ts';
import { dropOldMissed } from './presence/missed.ts';
import { watch } from './presence/watcher.ts';
import { finishCreations } from './rooms/create.ts';
import { carryOutDeletions, nextDeletion } from './rooms/delete.ts';
import { resumeSyncs } from './rooms/due.ts';
import { dropOldPlans, isPlanNear } from './rooms/plans.ts';

const MINUTE = 60_000;

/** What each alarm is for. */
export const onAlarm: Record<AlarmName, () => Promise<void>> = {
  minute: everyMinute,
  soon: () => look(),
  alert: alertHost,
  deletions: finishDeletions,
};

/** Once a minute, whoever wakes the worker: the next alarm first, then the work. Twice when guests are expected. */
export async function everyMinute(): Promise<void> {
  await ensureMinuteAlarm();
  if (await isPlanNear(15 * MINUTE)) await setAlarm('soon', Date.now() + MINUTE / 2);
  await look();
  await Promise.all([dropOldMissed(), dropOldPlans(), resumeSyncs()]);
}

/** At every start of the worker: what an earlier one left half done is finished, and the alarms stand. */
export async function wake(): Promise<void> {
  await ensureMinuteAlarm();
  // Who was inside when the browser was last open says nothing about now.
  const isNew = await isNewSession();
  if (isNew) await forgetPresence();
  await finishDeletions();
  await finishCreations();
  run(resumeSyncs());
  // A worker that died took its ears with it; where nothing runs, the next minute is soon enough.
  if (isNew || (await isAnythingRunning())) await look({ now: isNew });
  else await alertHost();
}

/** When who is inside has changed. */
export async function onChange(): Promise<void> {
  await alertHost();
  await tendDoors();
}

/** Looks who waits at a time, in milliseconds since 1970: by a timer, and by an alarm should the worker die. */
export async function planAlert(at: number): Promise<void> {
  await plan('alert', at);
}

/** Sees to it that deletions are carried out when they are due, in milliseconds since 1970. */
export async function planDeletions(deleteAt: number): Promise<void> {
  await plan('deletions', deleteAt);
}

async function look(how?: { now: boolean }): Promise<void> {
  await watch(how);
  await tendDoors();
  await alertHost();
}

/** Carries out the deletions that are due, and plans those that are not. */
async function finishDeletions(): Promise<void> {
  await carryOutDeletions();
  await alertHost();
  const next = await nextDeletion();
  if (next !== undefined) await planDeletions(next);
}

/** A timer is on time but dies with the worker; an alarm outlives it but may be half a minute late. */
async function plan(name: AlarmName, at: number): Promise<void> {
  setTimeout(() => run(onAlarm[name]()), at - Date.now());
  await setAlarm(name, at);
}
