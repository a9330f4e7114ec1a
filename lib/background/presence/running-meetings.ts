import { ok, type Result } from '../../shared/errors/errors.ts';
import { isMissing } from '../../shared/errors/classify.ts';
import type { RunningRoom } from '../../shared/eyeson/types.ts';
import { eyesonOf } from '../teams/connect.ts';
import { type Account, db } from '../../shared/database/database.ts';
import { noteSuccess } from '../teams/status.ts';
import { upsertRooms } from '../sync/upsert.ts';

/** A running meeting in one of the host's rooms. */
export interface OwnMeeting {
  /** The permalink's id. */
  roomId: string;
  /** Eyeson's id of the running room: expected to be the permalink's, not promised. */
  meetingId: string;
}

/**
 * The running meetings that are permalinks of this account, known by their id or their guest token. One that is
 * not known may have been made elsewhere: it is asked about, and not again if it is none of ours.
 */
export async function ownMeetings(account: Account, running: RunningRoom[]): Promise<OwnMeeting[]> {
  const strangers = new Set((await db.status.get(account.id))?.strangers);
  const before = await match(account, running);
  const known = new Set([...strangers, ...before.map(({ meetingId }) => meetingId)]);
  const unknown = running.filter(({ id }) => !known.has(id));
  if (unknown.length === 0) return before;
  for (const meeting of unknown) if (!(await fetchUnknownRoom(account, meeting)).ok) return before;
  const after = await match(account, running);
  const ours = new Set(after.map(({ meetingId }) => meetingId));
  await noteSuccess(account.id, { strangers: running.map(({ id }) => id).filter((id) => !ours.has(id)) });
  return after;
}

async function match(account: Account, running: RunningRoom[]): Promise<OwnMeeting[]> {
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

/** Brings in the room of a meeting, where it is one of this account's: asked for by the meeting's id, or by its guests' token. */
async function fetchUnknownRoom(account: Account, { id, guestToken }: RunningRoom): Promise<Result<void>> {
  const eyeson = eyesonOf(account);
  const askedAt = Date.now();
  let room = await eyeson.getPermalink(id);
  if (isNone(room) && guestToken !== undefined) {
    const told = await eyeson.permalinkOf(guestToken);
    room = told.ok ? await eyeson.getPermalink(told.value.id) : told;
  }
  if (room.ok) await upsertRooms(account, [room.value], askedAt);
  return room.ok || isNone(room) ? ok(undefined) : room;
}

const isNone = (reply: Result<unknown>) => !reply.ok && isMissing(reply.error);
