import { browser } from '../shared/browser/api.ts';
import { reportErrors } from '../shared/errors/report.ts';
import { isAnythingRunning } from '../shared/rooms/queries.ts';
import { resumeImport } from './apply-import.ts';
import { updateNotifications } from './notifications/waiting.ts';
import { updateDoors } from './presence/doors.ts';
import { isLive } from './presence/observers.ts';
import { pollPresence } from './presence/poll.ts';
import { removeOldMissed, clearPresence } from './presence/store.ts';
import { resumeCoHosts } from './rooms/co-hosts.ts';
import { resumeCreations } from './rooms/create.ts';
import { carryOutDeletions, nextDeletion } from './rooms/deletion-queue.ts';
import { removeOldReminders, isReminderNear } from './rooms/reminders.ts';
import { resumePending } from './rooms/update.ts';
import { runBackgroundTask } from './notifications/run-task.ts';
import { restoreMissing } from './storage-mirror.ts';
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
export async function isFirstRunOfSession(): Promise<boolean> {
  const { begun } = await browser.storage.session.get('begun');
  if (begun) return false;
  await browser.storage.session.set({ begun: true });
  return true;
}

/** What each alarm is for. */
export const onAlarm: Record<AlarmName, () => Promise<void>> = {
  minute: onMinuteAlarm,
  soon: () => poll(),
  alert: updateNotifications,
  deletions: finishDeletions,
};

/** Once a minute, whoever wakes the worker: the next alarm first, then the work. Twice when guests are expected. */
export async function onMinuteAlarm(): Promise<void> {
  await ensureMinuteAlarm();
  if (await isReminderNear(15 * MINUTE)) await setAlarm('soon', Date.now() + MINUTE / 2);
  await poll();
  await Promise.all([removeOldMissed(), removeOldReminders(), resumeSyncs()]);
}

/** At every start of the worker: what an earlier one left half done is finished, and the alarms stand. */
export async function onWorkerStart(): Promise<void> {
  await ensureMinuteAlarm();
  const isNew = await beginSession();
  if (isNew || (await allAccounts()).length === 0) reportErrors(restoreDatabase());
  // Whatever keeps an import from its end keeps nothing else.
  await resumeImport().catch((error: unknown) => console.error(error));
  // Thousands of deletions take minutes, for which nothing else waits.
  reportErrors(finishDeletions());
  await resumeCreations();
  await resumePending();
  await resumeCoHosts();
  reportErrors(resumeSyncs());
  // A worker that died took its ears with it; where nothing runs, the next minute is soon enough.
  if (isNew || (await isAnythingRunning())) await poll({ now: isNew });
  else await updateNotifications();
}

/** For a page that is open, which wants to know more often. Obeys a rest that Eyeson has asked for. */
export const pollForOpenPage = (): Promise<void> => poll();

/** When the host has opened a room's meeting here: its page starts it soon, and tells nobody when. */
export function pollAfterOpening(roomId: string): void {
  for (const after of [2_000, 5_000, 15_000]) setTimeout(() => isLive(roomId) || reportErrors(poll()), after);
}

/** When who is inside has changed. */
export async function onPresenceChanged(): Promise<void> {
  await updateNotifications();
  await updateDoors();
}

/** Looks who waits at a time, in milliseconds since 1970: by a timer, and by an alarm should the worker die. */
export async function scheduleAlert(at: number): Promise<void> {
  await schedule('alert', at);
}

/** Sees to it that deletions are carried out when they are due, in milliseconds since 1970. */
export async function scheduleDeletions(deleteAt: number): Promise<void> {
  await schedule('deletions', deleteAt);
}

/** What the database has lost comes back from what was kept apart, and Eyeson tells the rest. */
async function restoreDatabase(): Promise<void> {
  if (!(await restoreMissing())) return;
  await restartSyncs();
  await Promise.all((await allAccounts()).map(sync));
}

let begun: Promise<boolean> | undefined;

/**
 * Who was inside when the browser was last open says nothing about now. An alarm that is due may look before the
 * worker has come that far: whatever looks waits for it. @returns whether the session is new
 */
function beginSession(): Promise<boolean> {
  begun ??= forgetLastSession();
  return begun;
}

async function forgetLastSession(): Promise<boolean> {
  try {
    const isNew = await isFirstRunOfSession();
    if (isNew) await clearPresence();
    return isNew;
  } catch (error) {
    begun = undefined;
    throw error;
  }
}

async function poll(how?: { now: boolean }): Promise<void> {
  await beginSession();
  await pollPresence(how);
  await updateDoors();
  await updateNotifications();
}

/** Carries out the deletions that are due, and plans those that are not. The alarm is for the death of the worker in between. */
async function finishDeletions(): Promise<void> {
  await carryOutDeletions(() => setAlarm('deletions', Date.now() + MINUTE / 2));
  await updateNotifications();
  const next = await nextDeletion();
  if (next !== undefined) await scheduleDeletions(next);
}

/** A timer is on time but dies with the worker; an alarm outlives it but may be half a minute late. */
async function schedule(name: AlarmName, at: number): Promise<void> {
  setTimeout(() => runBackgroundTask(onAlarm[name]), at - Date.now());
  await setAlarm(name, at);
}
