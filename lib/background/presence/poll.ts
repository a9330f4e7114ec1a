import { hasEyesonAccess } from '../../shared/browser/permissions.ts';
import { mapAll, singleFlight } from '../../shared/concurrency.ts';
import { isKeyProblem } from '../../shared/errors/classify.ts';
import { type Account, db, type Presence } from '../../shared/database/database.ts';
import { type AppError, fail, ok, type Result } from '../../shared/errors/errors.ts';
import { attempt, noting } from '../../shared/errors/problem-log.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import { wait } from '../../shared/eyeson/http/retry.ts';
import type { RunningRoom } from '../../shared/eyeson/types.ts';
import { eyesonOf } from '../teams/connect.ts';
import { isResting, noteFailure, noteSuccess } from '../teams/status.ts';
import { ageOfLook, beginFrames, endMeetingOf, hearParticipant, hearParticipants, look } from './looks.ts';
import {
  connectObserver,
  isObserved,
  meetingIdOf,
  type ObserverHandlers,
  presenceSignal,
} from './observers.ts';
import { isOutage, retryUntilAnswered } from './outage.ts';
import { lookUpUnknown, type OwnMeeting, ownMeetings } from './running-meetings.ts';

/** How many rooms are connected or asked about at the same time. */
const CONCURRENCY = 8;

/**
 * How old the known participants of an observed room may be before they are requested, in milliseconds. The alarm of
 * each minute requests them whenever they were requested in between: after the next one they would be too old.
 */
const MAX_AGE_MS = { now: 0, minute: 45_000, alarm: 1_000, afterOutage: 5_000 };

const flight = singleFlight<void>();

/**
 * Fetches the running meetings of all accounts and stores their participants. Costs one request per account while
 * nothing runs. Each running meeting gets an observer, and its participants are requested once a minute all the same:
 * frames may be lost or in the wrong order.
 */
export async function pollPresence(options: PollOptions = {}): Promise<void> {
  const accounts = await db.accounts.toArray();
  await mapAll(accounts, accounts.length, (account) => pollAccount(account, options));
}

/** How to poll. */
export interface PollOptions {
  /** Poll even if a poll is running or the account is in its backoff, and request all participants. */
  now?: boolean;
  /** Set for the poll of the minute alarm, the only one that is certain to come again within a minute. */
  isMinute?: boolean;
}

function pollAccount(account: Account, options: PollOptions): Promise<void> {
  return flight(account.id, () => pollIfDue(account, options), { fresh: options.now ?? false });
}

async function pollIfDue(account: Account, { now = false, isMinute = false }: PollOptions): Promise<void> {
  if (!now && isResting((await db.status.get(account.id)) ?? {})) return;
  const maxAge = MAX_AGE_MS[now ? 'now' : isMinute ? 'alarm' : 'minute'];
  const polled = (await hasEyesonAccess())
    ? await readMeetings(account, maxAge)
    : fail({ kind: 'no-access' });
  if (polled.ok) return noteSuccess(account.id, { checkedAt: Date.now() });
  await noteFailure(account.id, polled.error);
  if (isOutage(polled.error)) await retryWhileRunning(account);
}

/** While a meeting runs, a guest may come at any moment: an outage must not outlast Eyeson's return by a minute. */
async function retryWhileRunning(account: Account): Promise<void> {
  if ((await db.presence.filter(({ accountId }) => accountId === account.id).count()) === 0) return;
  const attempt = async () => {
    const polled = (await hasEyesonAccess())
      ? await readMeetings(account, MAX_AGE_MS.afterOutage)
      : fail({ kind: 'no-access' });
    if (polled.ok) await noteSuccess(account.id, { checkedAt: Date.now() });
    else if (!isOutage(polled.error)) await noteFailure(account.id, polled.error);
    return polled;
  };
  retryUntilAnswered(account.id, attempt, presenceSignal());
}

/** By account id: when the last list of running meetings was requested that was received, and by which connections. */
const lists = new Map<string, { asked: number; signal: AbortSignal }>();

async function readMeetings(account: Account, maxAge: number): Promise<Result<void>> {
  const asked = performance.now();
  const signal = presenceSignal();
  const running = await eyesonOf(account).runningRooms();
  if (!running.ok) return running;
  const last = lists.get(account.id);
  const isOvertaken = last !== undefined && !last.signal.aborted && asked < last.asked;
  if (isOvertaken || signal.aborted) return ok(undefined);
  lists.set(account.id, { asked, signal });
  const own = await ownMeetings(account, running.value);
  const results: Result<void>[] = [];
  const lookAt = (task: (meeting: OwnMeeting) => Promise<Result<void>>) => (meeting: OwnMeeting) =>
    noting('look at a meeting', async () => results.push(await task(meeting)));
  const update = lookAt((meeting) => updateMeeting(account, meeting, maxAge));
  const confirm = lookAt((meeting) => confirmEnd(account, meeting));
  const { missing, forgotten } = await missingMeetings(account, own);
  // Whatever goes wrong with one room or with unknown ones, the others are updated.
  const tasks = [
    () => mapAll(own, CONCURRENCY, update),
    () => mapAll(missing, CONCURRENCY, confirm),
    () => mapAll(forgotten, CONCURRENCY, (room) => noting('end of a meeting', () => endMeetingOf(room))),
  ];
  await mapAll(tasks, tasks.length, run);
  // What Eyeson says of unknown meetings says nothing of the own ones.
  await attempt('unknown meetings', () => updateUnknown(account, running.value, own), undefined);
  return overall(results);
}

/**
 * What the results of single rooms say of the account: one room that cannot be read must not make the others rest. The
 * next poll asks for it again.
 */
function overall(results: Result<void>[]): Result<void> {
  const errors = results.flatMap((result) => (result.ok ? [] : result.error));
  const isTotal = errors.length === results.length;
  const error = errors.find((each) => concernsAccount(each) || (isTotal && isOutage(each)));
  return error ? fail(error) : ok(undefined);
}

const concernsAccount = (error: AppError) => error.kind === 'rate-limited' || isKeyProblem(error);

const run = (task: () => Promise<unknown>) => task();

/** Looks up the other meetings, and updates those that are the account's own, whoever has stored them meanwhile. */
async function updateUnknown(account: Account, running: RunningRoom[], own: OwnMeeting[]): Promise<void> {
  if (running.length === own.length) return;
  await lookUpUnknown(account, running);
  const updated = new Set(own.map(({ meetingId }) => meetingId));
  const found = (await ownMeetings(account, running)).filter(({ meetingId }) => !updated.has(meetingId));
  await mapAll(found, CONCURRENCY, (meeting) => updateMeeting(account, meeting, MAX_AGE_MS.now));
}

/** The stored meetings that are not in the list: `missing` of rooms that are known, `forgotten` of others. */
async function missingMeetings(account: Account, running: OwnMeeting[]) {
  const ids = new Set(running.map(({ roomId }) => roomId));
  const isMissing = (row: { roomId: string; accountId: string }) =>
    row.accountId === account.id && !ids.has(row.roomId);
  const [presence, visits, rooms] = await db.transaction('r', db.presence, db.visits, db.rooms, async () => {
    const presence = (await db.presence.toArray()).filter(isMissing);
    const visits = (await db.visits.toArray()).filter(isMissing);
    return [presence, visits, await db.rooms.bulkGet(presence.map(({ roomId }) => roomId))] as const;
  });
  const known = presence.filter((_, index) => rooms[index] !== undefined);
  const isKnown = new Set(known.map(({ roomId }) => roomId));
  const forgotten = [...presence, ...visits].filter(({ roomId }) => !isKnown.has(roomId));
  const toMeeting = ({ roomId, meetingId = meetingIdOf(roomId) ?? roomId }: Presence): OwnMeeting => ({
    roomId,
    meetingId,
  });
  return { missing: known.map(toMeeting), forgotten };
}

/** A meeting that is not in the list any more has ended, unless its own list has somebody: one answer may be wrong. */
const confirmEnd = (account: Account, meeting: OwnMeeting): Promise<Result<void>> =>
  look(account, meeting, { isListed: false });

/** Connects a running meeting's observer, and requests its participants after that or if the last request is old. */
async function updateMeeting(account: Account, meeting: OwnMeeting, maxAge: number): Promise<Result<void>> {
  const connecting = connectObserver(account, meeting, handlersOf(account, meeting));
  const since = performance.now();
  if (connecting) {
    beginFrames(meeting.roomId);
    await connecting;
    // After the confirmation the participants are being requested already.
    return look(account, meeting, { since });
  }
  const isDue = !isObserved(meeting.roomId) || ageOfLook(meeting.roomId) >= maxAge;
  return isDue ? look(account, meeting) : ok(undefined);
}

function handlersOf(account: Account, meeting: OwnMeeting): ObserverHandlers {
  const room = { roomId: meeting.roomId, accountId: account.id };
  return {
    onEvent: (event) => {
      if (event.type === 'participant') return hearParticipant(account, meeting, event.participant);
      return event.shutdown ? endMeetingOf(room) : hearParticipants(account, meeting, event.participants);
    },
    onUp: () => lookOrRetry(account, meeting),
    onDown: (reason) => (reason === 'failed' ? retryWhileRunning(account) : checkSoon(account)),
    onRetry: () => reconnect(account, meeting),
  };
}

async function lookOrRetry(account: Account, meeting: OwnMeeting): Promise<void> {
  await onResult(account, await look(account, meeting));
}

async function onResult(account: Account, result: Result<void>): Promise<void> {
  if (result.ok) return;
  if (isOutage(result.error)) await retryWhileRunning(account);
  else if (concernsAccount(result.error)) await noteFailure(account.id, result.error);
}

/** Connects again after a lost connection, without a request for the list of running meetings. */
async function reconnect(account: Account, meeting: OwnMeeting): Promise<void> {
  if (isResting((await db.status.get(account.id)) ?? {}) && !(await isOut(account))) return;
  if (!(await db.presence.get(meeting.roomId))) return;
  await onResult(account, await updateMeeting(account, meeting, MAX_AGE_MS.minute));
}

const isOut = async (account: Account) => {
  const error = (await db.status.get(account.id))?.error;
  return error !== undefined && isOutage(error);
};

/** By account id: the check that is about to start. */
const checks = new Set<string>();

/** A lost connection may mean the end of the meeting: one request for all that are lost in the same moment. */
async function checkSoon(account: Account): Promise<void> {
  if (checks.has(account.id)) return;
  checks.add(account.id);
  const signal = presenceSignal();
  await wait(1_000 + 1_000 * Math.random(), signal).catch(() => undefined);
  checks.delete(account.id);
  if (!signal.aborted) reportErrors(pollAccount(account, {}));
}
