import { type AppError, fail, ok, type Result } from '../../shared/errors/errors.ts';
import { isPassing } from '../../shared/errors/classify.ts';
import { coalesce, mapAll } from '../../shared/concurrency.ts';
import { db, type Door } from '../../shared/database/database.ts';
import { isExpired } from '../../shared/rooms/status.ts';
import { getHostToken, withRoom } from '../rooms/host-link.ts';
import { isResting } from '../teams/status.ts';
import { pollPresence } from './poll.ts';

/**
 * Opens a door: guests can join the room from `from` until `until` (milliseconds since 1970), because the extension
 * keeps the meeting started.
 * @returns `not-found` if the room is not stored; `expired` if its link will have expired by `from`
 */
export async function openDoor(
  roomId: string,
  { from, until }: { from: number; until: number },
): Promise<Result<void>> {
  const room = await db.rooms.get(roomId);
  if (!room) return fail({ kind: 'not-found' });
  const { accountId, name, expiresAt } = room;
  if (expiresAt !== null && isExpired(room, from))
    return fail({ kind: 'expired', at: Date.parse(expiresAt) });
  const before = await db.doors.get(roomId);
  // A repeated request, as after the end of a worker, means the same door: the count of billed starts is kept.
  const isSame = before?.from === from && before.until === until;
  await db.doors.put({ roomId, accountId, from, until, name, starts: isSame ? before.starts : 0 });
  await updateDoors();
  return ok(undefined);
}

/** Closes a room's door. An empty meeting then ends by itself after two minutes; one with guests continues. */
export async function closeDoor(roomId: string): Promise<void> {
  await db.doors.delete(roomId);
}

/**
 * Updates all doors: closes those whose time is over or whose host has joined, and starts the meetings of the others
 * if they are not running. To be called every minute and whenever a meeting ends. Sends no request if no door is open.
 */
export const updateDoors = coalesce(async () => {
  // Whatever goes wrong with one door, the others are updated.
  await mapAll(await db.doors.toArray(), 1, updateDoor);
});

async function updateDoor(door: Door): Promise<void> {
  const now = Date.now();
  if (now >= door.until) return closeDoor(door.roomId);
  if (now < door.from || door.error) return;
  if (isResting((await db.status.get(door.accountId)) ?? {})) return;
  // A room that is being deleted is not started any more.
  if ((await db.rooms.get(door.roomId))?.deleteAt !== undefined) return;
  const people = (await db.presence.get(door.roomId))?.people;
  if (people?.some(({ guest }) => !guest)) return closeDoor(door.roomId);
  if (people) return;
  const started = await start(door);
  if (started.ok) await pollPresence({ now: true });
  else if (!isPassing(started.error)) await closeWithError(door, started.error);
}

async function closeWithError({ roomId, name }: Door, error: AppError): Promise<void> {
  const room = await db.rooms.get(roomId);
  await db.doors.update(roomId, { error, name: room?.name ?? name });
}

/**
 * Starts the meeting unless it is running already, for example from another computer: Eyeson bills each start, but not
 * the request for the state.
 */
async function start({ roomId }: Door): Promise<Result<void>> {
  const context = await withRoom(roomId);
  if (!context.ok) return context;
  const { eyeson } = context.value;
  const permalink = await eyeson.getPermalink(roomId);
  if (!permalink.ok) return permalink;
  if (permalink.value.startedAt !== null) return ok(undefined);
  const token = await getHostToken(roomId);
  if (!token.ok) return token;
  // The computer may have slept during the requests above, and the host may have closed the door in the meantime.
  // Counted before the request, because a start whose response is lost is billed too.
  const counted = await db.doors
    .where({ roomId })
    .filter(({ until }) => Date.now() < until)
    .modify((door) => {
      door.starts += 1;
    });
  if (counted === 0) return ok(undefined);
  const meeting = await eyeson.startMeeting(token.value);
  return meeting.ok ? ok(undefined) : meeting;
}
