import { browser } from '../shared/browser/api.ts';
import { inFirefox } from '../shared/browser/build.ts';
import { mapAll, runAll } from '../shared/concurrency.ts';
import { reportErrors } from '../shared/errors/report.ts';
import { resumeImport } from './apply-import.ts';
import { updateNotifications } from './notifications/waiting.ts';
import { foreseeIdle } from './idle/foresee-idle.ts';
import { type PendingWork, readPendingWork } from './pending-work.ts';
import { updateDoors } from './presence/doors.ts';
import { isLive } from './presence/observers.ts';
import { pollPresence, type PollOptions } from './presence/poll.ts';
import { applyTime, clearPresence, nextWaitingTime, removeOldMissed } from './presence/store.ts';
import { resumeCoHosts } from './rooms/co-hosts.ts';
import { resumeCreations } from './rooms/create.ts';
import { carryOutDeletions, nextDeletion } from './rooms/deletion-queue.ts';
import { isReminderNear, nextReminderTime, removeOldReminders } from './rooms/reminders.ts';
import { resumePending } from './rooms/update.ts';
import { runBackgroundTask } from './notifications/run-task.ts';
import { restoreMissing } from './storage-mirror.ts';
import { resumeSyncs } from './sync/schedule.ts';
import { restartSyncs, sync } from './sync/sync.ts';
import { allAccounts } from './teams/connect.ts';

const MINUTE = 60_000;

const names = ['minute', 'soon', 'alert', 'reminder', 'host-away', 'deletions'] as const;

/**
 * The names of the extension's alarms: `minute` polls every minute, `soon` once between two minutes, `alert` updates
 * notifications, `reminder` polls and updates them when a reminder comes due, `host-away` counts guests as waiting whose host has been away, `deletions` sends deletions. Alarms
 * outlive the worker, but not every crash or update of the browser.
 */
export type AlarmName = (typeof names)[number];

/** Whether an alarm's name is one of the extension's. */
export const isAlarm = (alarmName: string): alarmName is AlarmName =>
  names.some((name) => name === alarmName);

/** What each alarm does. */
export const onAlarm: Record<AlarmName, () => Promise<void>> = {
  minute: onMinuteAlarm,
  soon: () => poll(),
  alert: updateNotifications,
  reminder: onReminder,
  'host-away': onHostAway,
  deletions: finishDeletions,
};

/** Runs at every start of the worker: sets the alarms, and resumes what a terminated worker left unfinished. */
export async function onWorkerStart(): Promise<void> {
  await ensureMinuteAlarm();
  const isNewSession = await beginSession();
  const pending = await readPendingWork();
  if (isNewSession || !pending.accounts) reportErrors(restoreDatabase());
  // An import that cannot be completed must not block the rest.
  if (pending.leftovers) await resumeImport().catch((error: unknown) => console.error(error));
  // Not awaited: thousands of deletions take minutes.
  if (pending.deletions) reportErrors(finishDeletions());
  reportErrors(resumeSyncs());
  const resume = [
    ...(pending.creations ? [resumeCreations] : []),
    ...(pending.changes ? [resumePending] : []),
    ...(pending.additions ? [resumeCoHosts] : []),
  ];
  // Nobody waits unheard until Eyeson has answered what was left unfinished, or because that goes wrong.
  const poll = () => pollAfterStart(isNewSession, pending);
  await mapAll([...resume, poll], resume.length + 1, (task) => task());
}

/** The observer connections ended with the previous worker. If nothing runs, the next minute alarm is soon enough. */
async function pollAfterStart(
  isNewSession: boolean,
  { presence, visits, plans }: PendingWork,
): Promise<void> {
  if (isNewSession || presence) await poll({ now: isNewSession });
  else if (visits || plans) await updateNotifications();
}

/**
 * Runs once a minute. Sets the next alarm before it polls, because the worker may be terminated during the poll. Near
 * a reminder it schedules a second poll half a minute later. If nothing is left to do, the next minutes are idle ones.
 */
export async function onMinuteAlarm(): Promise<void> {
  await ensureMinuteAlarm();
  const pending = await readPendingWork();
  const { missed, plans } = pending;
  if (plans) await scheduleReminder();
  if (plans && (await isReminderNear(15 * MINUTE))) await setAlarm('soon', Date.now() + MINUTE / 2);
  await runAll(
    () => poll({ isMinute: true }, pending),
    ...(missed ? [() => removeOldMissed()] : []),
    ...(plans ? [() => removeOldReminders()] : []),
    resumeSyncs,
  );
  if (!inFirefox) await foreseeIdle();
}

/** Sets the alarm for the reminder after this one, looks whether the meetings run already, and then reminds. */
async function onReminder(): Promise<void> {
  await scheduleReminder();
  await poll();
}

/** Sets the alarm for the next reminder. The minute alarm does it again, and finds what a lost one would have brought. */
export async function scheduleReminder(): Promise<void> {
  const at = await nextReminderTime();
  if (at === undefined) return;
  if (at - Date.now() < MINUTE) await schedule('reminder', at);
  else await setAlarm('reminder', at);
}

/** Polls for an open page of the extension, which polls more often. Respects Eyeson's backoff. */
export const pollForOpenPage = (): Promise<void> => poll();

/**
 * Polls a few times after the host has opened a room's meeting here: the meeting starts some seconds later, and
 * nothing signals it. Stops as soon as the room's observer is connected.
 */
export function pollAfterOpening(roomId: string): void {
  for (const delay of [2_000, 5_000, 15_000]) setTimeout(() => isLive(roomId) || reportErrors(poll()), delay);
}

/** Runs after the participants of a meeting have changed. */
export const onPresenceChanged = (): Promise<void> =>
  runAll(scheduleHostAway, updateNotifications, updateDoors);

/** Counts the guests as waiting whose host has been away for two minutes, though no event arrives at that time. */
async function onHostAway(): Promise<void> {
  hostAwayAt = undefined;
  await runAll(applyTime, scheduleHostAway);
}

/** The time for which `host-away` is set, in milliseconds since 1970. */
let hostAwayAt: number | undefined;

async function scheduleHostAway(): Promise<void> {
  const at = await nextWaitingTime();
  if (at === hostAwayAt) return;
  hostAwayAt = at;
  if (at !== undefined) await schedule('host-away', at);
}

/** Updates the notifications at a later time. @param at milliseconds since 1970 */
export async function scheduleAlert(at: number): Promise<void> {
  await schedule('alert', at);
}

/** Sends the due deletions at a later time. @param deleteAt milliseconds since 1970 */
export async function scheduleDeletions(deleteAt: number): Promise<void> {
  await schedule('deletions', deleteAt);
}

/**
 * Creates the minute alarm unless it exists. Must run at every start of the worker. An alarm that is more than a
 * minute away is replaced: the system clock was set back.
 */
export async function ensureMinuteAlarm(): Promise<void> {
  const name: AlarmName = 'minute';
  const { scheduledTime = Infinity } = (await browser.alarms.get(name)) ?? {};
  if (scheduledTime > Date.now() + MINUTE)
    await browser.alarms.create(name, { delayInMinutes: 1, periodInMinutes: 1 });
}

/** Sets an alarm. @param when milliseconds since 1970; browsers may fire it up to half a minute late */
export async function setAlarm(name: AlarmName, when: number): Promise<void> {
  await browser.alarms.create(name, { when });
}

/**
 * Whether this is the first call since the browser was started or the extension was loaded; both remove all
 * notifications. Returns true once per session. (`runtime.onStartup` does not fire when an extension is reloaded.)
 */
export async function isFirstRunOfSession(): Promise<boolean> {
  const { begun } = await browser.storage.session.get('begun');
  if (begun) return false;
  await browser.storage.session.set({ begun: true });
  return true;
}

/** Restores lost rows from the mirror; if there were any, a sync fetches the rows that are not mirrored. */
async function restoreDatabase(): Promise<void> {
  if (!(await restoreMissing())) return;
  await restartSyncs();
  await Promise.all((await allAccounts()).map(sync));
}

let sessionStart: Promise<boolean> | undefined;

/**
 * Clears the presence of the previous browser session, which is out of date. Every poll awaits it, because a due alarm
 * may fire before `onWorkerStart` gets here.
 * @returns whether the session is new
 */
function beginSession(): Promise<boolean> {
  sessionStart ??= clearLastSession();
  return sessionStart;
}

async function clearLastSession(): Promise<boolean> {
  try {
    const isNew = await isFirstRunOfSession();
    if (isNew) await clearPresence();
    return isNew;
  } catch (error) {
    sessionStart = undefined;
    throw error;
  }
}

/** Polls, and updates what depends on it, even if the poll of one team or room fails unexpectedly. */
async function poll(options?: PollOptions, pending?: PendingWork): Promise<void> {
  await beginSession();
  const { presence, doors } = pending ?? (await readPendingWork());
  await runAll(
    ...(presence ? [onHostAway] : []),
    () => pollPresence(options),
    ...(doors ? [updateDoors] : []),
    updateNotifications,
  );
}

/**
 * Sends the due deletions and schedules the next ones. The alarm that is set before each batch continues the work if
 * the worker is terminated.
 */
async function finishDeletions(): Promise<void> {
  await carryOutDeletions(() => setAlarm('deletions', Date.now() + MINUTE / 2));
  await updateNotifications();
  const next = await nextDeletion();
  if (next !== undefined) await scheduleDeletions(next);
}

/** Sets both a timer and an alarm: a timer is exact but ends with the worker; an alarm may be half a minute late. */
async function schedule(name: AlarmName, at: number): Promise<void> {
  setTimeout(() => runBackgroundTask(onAlarm[name]), at - Date.now());
  await setAlarm(name, at);
}
