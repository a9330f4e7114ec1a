import { hasEyesonAccess } from '../../shared/browser/permissions.ts';
import { isMissing } from '../../shared/errors/classify.ts';
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
 * Looks which rooms of all accounts run, and keeps it in the database. Costs one request while nothing runs. Rooms
 * that run are listened to from then on; those that cannot be are asked about each time.
 * @param now look even if one is under way, or Eyeson has asked for rest
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
  const looked = (await hasEyesonAccess()) ? await readRunningMeetings(account) : fail({ kind: 'no-access' });
  if (looked.ok) await noteSuccess(account.id, { checkedAt: Date.now() });
  else await noteFailure(account.id, looked.error);
}

async function readRunningMeetings(account: Account): Promise<Result<void>> {
  const running = await eyesonOf(account).runningRooms();
  if (!running.ok) return running;
  const ours = await ownMeetings(account, running.value);
  await endOthers(account, ours);
  const looks = await Promise.all(ours.map((meeting) => readParticipants(account, meeting)));
  return looks.find((result) => !result.ok) ?? ok(undefined);
}

async function endOthers(account: Account, running: OwnMeeting[]): Promise<void> {
  const ids = new Set(running.map(({ roomId }) => roomId));
  const known = [...(await db.presence.toArray()), ...(await db.visits.toArray())];
  for (const room of known) {
    if (room.accountId !== account.id || ids.has(room.roomId)) continue;
    await end(room);
  }
}

/** The observer of a meeting that is over is refused, which says nothing of the next one. */
async function end(room: { roomId: string; accountId: string }): Promise<void> {
  disconnectObserver(room.roomId);
  await applyEvent(room, { kind: 'ended' });
}

async function readParticipants(account: Account, meeting: OwnMeeting): Promise<Result<void>> {
  const { roomId, meetingId } = meeting;
  if (isLive(roomId)) return ok(undefined);
  await connectObserver(account, meeting, () => reportErrors(pollAccount(account, true)));
  const people = await eyesonOf(account).peopleIn(meetingId);
  // What the observer has told meanwhile is younger than this answer may be.
  if (isLive(roomId)) return ok(undefined);
  const room = { roomId, accountId: account.id };
  if (people.ok) await applyEvent(room, { kind: 'look', participants: people.value });
  else if (isMissing(people.error)) await end(room);
  else return fail(people.error);
  return ok(undefined);
}
