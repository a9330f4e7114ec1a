import { type AppError, fail, ok, type Result } from '../../shared/errors/errors.ts';
import { isPassing } from '../../shared/errors/classify.ts';
import { coalesce } from '../../shared/concurrency.ts';
import { db, type Door } from '../../shared/database/database.ts';
import { getHostToken } from '../rooms/host-link.ts';
import { withRoom } from '../rooms/host-link.ts';
import { isResting } from '../teams/status.ts';
import { pollPresence } from './poll.ts';

/** Lets guests into a room for a while: the meeting is kept started. Times in milliseconds since 1970. */
export async function openDoor(
  roomId: string,
  { from, until }: { from: number; until: number },
): Promise<Result<void>> {
  const room = await db.rooms.get(roomId);
  if (!room) return fail({ kind: 'not-found' });
  const { accountId, name } = room;
  const before = await db.doors.get(roomId);
  // Asked again, as after a death of the worker, it is the same door: what was billed for it stays counted.
  const isSame = before?.from === from && before.until === until;
  await db.doors.put({ roomId, accountId, from, until, name, starts: isSame ? before.starts : 0 });
  await updateDoors();
  return ok(undefined);
}

/** Closes a room's door. A meeting that is empty ends by itself after two minutes; one with guests in it goes on. */
export async function closeDoor(roomId: string): Promise<void> {
  await db.doors.delete(roomId);
}

/**
 * Sees to all doors: closes those whose time is over or whose host is in, and starts the meetings of the others
 * that do not run. To be called every minute and whenever a meeting ends; with no door open it costs no request.
 */
export const updateDoors = coalesce(async () => {
  for (const door of await db.doors.toArray()) await updateDoor(door);
});

async function updateDoor(door: Door): Promise<void> {
  const now = Date.now();
  if (now >= door.until) return closeDoor(door.roomId);
  if (now < door.from || door.error) return;
  if (isResting((await db.status.get(door.accountId)) ?? {})) return;
  // A room that the host is deleting is not started for anybody any more.
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

/** Starts the meeting unless it runs, as it may from another computer: a start is billed, and a look is not. */
async function start({ roomId }: Door): Promise<Result<void>> {
  const there = await withRoom(roomId);
  if (!there.ok) return there;
  const { eyeson } = there.value;
  const permalink = await eyeson.getPermalink(roomId);
  if (!permalink.ok) return permalink;
  if (permalink.value.startedAt !== null) return ok(undefined);
  const token = await getHostToken(roomId);
  if (!token.ok) return token;
  // The computer may have slept over the answers, and the host closed the door meanwhile. Counted before, not after: a
  // start whose answer is lost is billed too.
  const due = await db.doors
    .where({ roomId })
    .filter(({ until }) => Date.now() < until)
    .modify((door) => {
      door.starts += 1;
    });
  if (due === 0) return ok(undefined);
  const meeting = await eyeson.startMeeting(token.value);
  return meeting.ok ? ok(undefined) : meeting;
}
