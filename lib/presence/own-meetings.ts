import type { RunningRoom } from '../eyeson/types.ts';
import { type Account, db, type Room } from '../rooms/database.ts';
import { noteSuccess } from '../rooms/status.ts';
import { sync } from '../rooms/sync.ts';

/** A running meeting in one of the host's rooms. */
export interface OwnMeeting {
  /** The permalink's id. */
  roomId: string;
  /** Eyeson's id of the running room: expected to be the permalink's, not promised. */
  meetingId: string;
}

/**
 * The running meetings that are permalinks of this account, known by their id or their guest token. One that is
 * not known may have been made elsewhere: a sync tells; if it is none of ours then, it is not asked about again.
 */
export async function ownMeetings(account: Account, running: RunningRoom[]): Promise<OwnMeeting[]> {
  const strangers = new Set((await db.status.get(account.id))?.strangers);
  const before = await match(account, running);
  const isNew = ({ id }: RunningRoom) =>
    !strangers.has(id) && !before.some(({ meetingId }) => meetingId === id);
  if (!running.some(isNew) || !(await sync(account)).ok) return before;
  const after = await match(account, running);
  const ours = new Set(after.map(({ meetingId }) => meetingId));
  await noteSuccess(account.id, { strangers: running.map(({ id }) => id).filter((id) => !ours.has(id)) });
  return after;
}

async function match(account: Account, running: RunningRoom[]): Promise<OwnMeeting[]> {
  if (running.length === 0) return [];
  const rooms = await db.rooms.where({ accountId: account.id }).toArray();
  const byId = new Map(rooms.map((room) => [room.id, room]));
  const byToken = new Map(rooms.map((room) => [room.guestToken, room]));
  return running.flatMap(({ id, guestToken = '' }) => {
    const room: Room | undefined = byId.get(id) ?? byToken.get(guestToken);
    return room ? [{ roomId: room.id, meetingId: id }] : [];
  });
}
