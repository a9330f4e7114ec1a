import { isMissing, ok, type Result } from '../../shared/errors/errors.ts';
import type { RunningRoom } from '../../shared/eyeson/types.ts';
import { eyesonOf } from '../teams/connect.ts';
import { type Account, db } from '../../shared/database/database.ts';
import { noteSuccess } from '../teams/status.ts';
import { upsertRooms } from '../sync/upsert.ts';

/** A running meeting of one of the account's rooms. */
export interface OwnMeeting {
  /** The permalink's id. */
  roomId: string;
  /** Eyeson's id of the running room. Usually equal to the permalink's id; Eyeson does not document that. */
  meetingId: string;
}

/**
 * Filters running meetings to those of the account's permalinks, matched by id or guest token. Unmatched meetings may
 * belong to rooms that were created elsewhere: they are looked up once, and remembered as strangers if Eyeson returns
 * no permalink of this account.
 */
export async function ownMeetings(account: Account, running: RunningRoom[]): Promise<OwnMeeting[]> {
  const strangers = new Set((await db.status.get(account.id))?.strangers);
  const matched = await matchRooms(account, running);
  const identified = new Set([...strangers, ...matched.map(({ meetingId }) => meetingId)]);
  const unknown = running.filter(({ id }) => !identified.has(id));
  if (unknown.length === 0) return matched;
  for (const meeting of unknown) if (!(await fetchUnknownRoom(account, meeting)).ok) return matched;
  const rematched = await matchRooms(account, running);
  const own = new Set(rematched.map(({ meetingId }) => meetingId));
  await noteSuccess(account.id, { strangers: running.map(({ id }) => id).filter((id) => !own.has(id)) });
  return rematched;
}

async function matchRooms(account: Account, running: RunningRoom[]): Promise<OwnMeeting[]> {
  if (running.length === 0) return [];
  const [byId, byToken] = await Promise.all([
    db.rooms.bulkGet(running.map(({ id }) => id)),
    db.rooms
      .where('guestToken')
      .anyOf(running.map(({ guestToken = '' }) => guestToken))
      .toArray(),
  ]);
  return running.flatMap(({ id, guestToken }, index) => {
    const room = [byId[index], byToken.find((room) => room.guestToken === guestToken)].find(
      (room) => room?.accountId === account.id,
    );
    return room ? [{ roomId: room.id, meetingId: id }] : [];
  });
}

/** Fetches and stores the room of a meeting by the meeting's id or its guest token, if it belongs to the account. */
async function fetchUnknownRoom(account: Account, { id, guestToken }: RunningRoom): Promise<Result<void>> {
  const eyeson = eyesonOf(account);
  const requestedAt = Date.now();
  let room = await eyeson.getPermalink(id);
  if (isNotFound(room) && guestToken !== undefined) {
    const permalink = await eyeson.permalinkOf(guestToken);
    room = permalink.ok ? await eyeson.getPermalink(permalink.value.id) : permalink;
  }
  if (room.ok) await upsertRooms(account, [room.value], requestedAt);
  return room.ok || isNotFound(room) ? ok(undefined) : room;
}

const isNotFound = (reply: Result<unknown>) => !reply.ok && isMissing(reply.error);
