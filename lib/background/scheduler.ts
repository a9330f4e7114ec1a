import { browser } from '../shared/browser/api.ts';
import { run } from '../shared/errors/report.ts';
import { isAnythingRunning } from '../shared/rooms/queries.ts';
import { finishImport } from './apply-import.ts';
import { alertHost } from './notifications/waiting.ts';
import { tendDoors } from './presence/doors.ts';
import { isLive } from './presence/observers.ts';
import { watch } from './presence/poll.ts';
import { dropOldMissed, forgetPresence } from './presence/store.ts';
import { finishAdditions } from './rooms/co-hosts.ts';
import { finishCreations } from './rooms/create.ts';
import { carryOutDeletions, nextDeletion } from './rooms/deletion-queue.ts';
import { dropOldPlans, isPlanNear } from './rooms/planned-times.ts';
import { finishChanges } from './rooms/update.ts';
import { tend } from './notifications/run-task.ts';
import { comeBack } from './storage-mirror.ts';
import { resumeSyncs } from './sync/schedule.ts';
import { restartSyncs, sync } from './sync/sync.ts';
import { allAccounts } from './teams/connect.ts';

const MINUTE = 60_000;

/** The extension's alarms; they outlive the worker, though not every crash and update of the browser. */
const names = ['minute', 'soon', 'alert', 'deletions'] as const;
export type AlarmName = (typeof names)[number];

export const isAlarm = (name: string): name is AlarmName => names.some((known) => known === name);

/**
 * Sees to it that the minute alarm stands. To be called at every start of the worker. A clock that was set back
 * leaves the alarm at a time that is far away.
 */
export async function ensureMinuteAlarm(): Promise<void> {
  const name: AlarmName = 'minute';
  const { scheduledTime = Infinity } = (await browser.alarms.get(name)) ?? {};
  if (scheduledTime > Date.now() + MINUTE)
    await browser.alarms.create(name, { delayInMinutes: 1, periodInMinutes: 1 });
}

/** @param when milliseconds since 1970; browsers may be up to half a minute late */
export async function setAlarm(name: AlarmName, when: number): Promise<void> {
  await browser.alarms.create(name, { when });
}

/**
 * Whether this is the first worker since the browser was started, or since the extension was loaded: with either,
 * all notifications are gone. Says yes once. (`runtime.onStartup` stays silent when an extension is loaded anew.)
 */
export async function isNewSession(): Promise<boolean> {
  const { begun } = await browser.storage.session.get('begun');
  if (begun) return false;
  await browser.storage.session.set({ begun: true });
  return true;
}

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
  const isNew = await begin();
  if (isNew || (await allAccounts()).length === 0) run(restore());
  // Whatever keeps an import from its end keeps nothing else.
  await finishImport().catch((error: unknown) => console.error(error));
  // Thousands of deletions take minutes, for which nothing else waits.
  run(finishDeletions());
  await finishCreations();
  await finishChanges();
  await finishAdditions();
  run(resumeSyncs());
  // A worker that died took its ears with it; where nothing runs, the next minute is soon enough.
  if (isNew || (await isAnythingRunning())) await look({ now: isNew });
  else await alertHost();
}

/** For a page that is open, which wants to know more often. Obeys a rest that Eyeson has asked for. */
export const lookForPage = (): Promise<void> => look();

/** When the host has opened a room's meeting here: its page starts it soon, and tells nobody when. */
export function lookForStart(roomId: string): void {
  for (const after of [2_000, 5_000, 15_000]) setTimeout(() => isLive(roomId) || run(look()), after);
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

/** What the database has lost comes back from what was kept apart, and Eyeson tells the rest. */
async function restore(): Promise<void> {
  if (!(await comeBack())) return;
  await restartSyncs();
  await Promise.all((await allAccounts()).map(sync));
}

let begun: Promise<boolean> | undefined;

/**
 * Who was inside when the browser was last open says nothing about now. An alarm that is due may look before the
 * worker has come that far: whatever looks waits for it. @returns whether the session is new
 */
function begin(): Promise<boolean> {
  begun ??= forgetLastSession();
  return begun;
}

async function forgetLastSession(): Promise<boolean> {
  try {
    const isNew = await isNewSession();
    if (isNew) await forgetPresence();
    return isNew;
  } catch (error) {
    begun = undefined;
    throw error;
  }
}

async function look(how?: { now: boolean }): Promise<void> {
  await begin();
  await watch(how);
  await tendDoors();
  await alertHost();
}

/** Carries out the deletions that are due, and plans those that are not. The alarm is for the death of the worker in between. */
async function finishDeletions(): Promise<void> {
  await carryOutDeletions(() => setAlarm('deletions', Date.now() + MINUTE / 2));
  await alertHost();
  const next = await nextDeletion();
  if (next !== undefined) await planDeletions(next);
}

/** A timer is on time but dies with the worker; an alarm outlives it but may be half a minute late. */
async function plan(name: AlarmName, at: number): Promise<void> {
  setTimeout(() => tend(onAlarm[name]), at - Date.now());
  await setAlarm(name, at);
}
