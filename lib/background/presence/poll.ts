import { hasEyesonAccess } from '../../shared/browser/permissions.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import { fail, ok, type Result } from '../../shared/errors/errors.ts';
import { eyesonOf } from '../teams/connect.ts';
import { type Account, db } from '../../shared/database/database.ts';
import { singleFlight } from '../../shared/concurrency.ts';
import { isResting, noteFailure, noteSuccess } from '../teams/status.ts';
import { applyEvent } from './store.ts';
import { isLive, connectObserver, disconnectObserver } from './observers.ts';
import { type OwnMeeting, ownMeetings } from './running-meetings.ts';

const flight = singleFlight<void>();

/**
 * Fetches the running meetings of all accounts and stores their participants. Costs one request per account while
 * nothing runs. Each running meeting gets an observer; one without an observer is polled each time.
 * @param now poll even if a poll is running or the account is in its backoff
 */
export async function pollPresence({ now = false } = {}): Promise<void> {
  const accounts = await db.accounts.toArray();
  await Promise.all(accounts.map((account) => pollAccount(account, now)));
}

function pollAccount(account: Account, now: boolean): Promise<void> {
  return flight(account.id, () => pollIfDue(account, now), { fresh: now });
}

async function pollIfDue(account: Account, now: boolean): Promise<void> {
  if (!now && isResting((await db.status.get(account.id)) ?? {})) return;
  const polled = (await hasEyesonAccess()) ? await readRunningMeetings(account) : fail({ kind: 'no-access' });
  if (polled.ok) await noteSuccess(account.id, { checkedAt: Date.now() });
  else await noteFailure(account.id, polled.error);
}

async function readRunningMeetings(account: Account): Promise<Result<void>> {
  const running = await eyesonOf(account).runningRooms();
  if (!running.ok) return running;
  const meetings = await ownMeetings(account, running.value);
  await endMissingMeetings(account, meetings);
  const results = await Promise.all(meetings.map((meeting) => readParticipants(account, meeting)));
  return results.find((result) => !result.ok) ?? ok(undefined);
}

/** Ends the stored meetings of the account that are not running any more. */
async function endMissingMeetings(account: Account, running: OwnMeeting[]): Promise<void> {
  const ids = new Set(running.map(({ roomId }) => roomId));
  const stored = [...(await db.presence.toArray()), ...(await db.visits.toArray())];
  for (const room of stored) {
    if (room.accountId !== account.id || ids.has(room.roomId)) continue;
    await end(room);
  }
}

/** Disconnecting clears the observer's backoff: Eyeson refuses the observer of an ended meeting, but not that of the next. */
async function end(room: { roomId: string; accountId: string }): Promise<void> {
  disconnectObserver(room.roomId);
  await applyEvent(room, { kind: 'ended' });
}

async function readParticipants(account: Account, meeting: OwnMeeting): Promise<Result<void>> {
  const { roomId, meetingId } = meeting;
  if (isLive(roomId)) return ok(undefined);
  await connectObserver(account, meeting, () => reportErrors(pollAccount(account, true)));
  const people = await eyesonOf(account).peopleIn(meetingId);
  // The observer's list may be more recent than this response.
  if (isLive(roomId)) return ok(undefined);
  const room = { roomId, accountId: account.id };
  if (people.ok) await applyEvent(room, { kind: 'snapshot', participants: people.value });
  else if (people.error.kind === 'gone' || people.error.kind === 'not-found') await end(room);
  else return fail(people.error);
  return ok(undefined);
}
