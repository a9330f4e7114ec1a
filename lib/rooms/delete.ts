import { ok, type Result } from '../eyeson/errors.ts';
import { eyesonOf } from './accounts.ts';
import { db, type Room } from './database.ts';
import { noteFailure } from './status.ts';

/** How long a Delete can be undone, in milliseconds: Eyeson does not hear of it before. */
export const UNDO_MS = 8_000;

/** Marks rooms as deleted from now on for the host, and for Eyeson from the returned moment (ms since 1970). */
export async function deleteRooms(roomIds: string[]): Promise<number> {
  const deleteAt = Date.now() + UNDO_MS;
  await db.rooms.where('id').anyOf(roomIds).modify({ deleteAt });
  return deleteAt;
}

/** Undoes Delete for rooms of which Eyeson has not heard yet. */
export async function keepRooms(roomIds: string[]): Promise<void> {
  await db.rooms
    .where('id')
    .anyOf(roomIds)
    .modify((room) => {
      delete room.deleteAt;
    });
}

/** When the next marked room is due, in milliseconds since 1970. */
export async function nextDeletion(): Promise<number | undefined> {
  return (await db.rooms.orderBy('deleteAt').first())?.deleteAt;
}

/**
 * Tells Eyeson of all deletions that are due. A room whose deletion fails comes back into the list, and the
 * first such failure is the answer.
 */
export function carryOutDeletions(): Promise<Result<void>> {
  const run = last.then(deleteWhatIsDue);
  last = run.catch(() => undefined);
  return run;
}

// One after the other: a timer and an alarm may both come for the same deletion.
let last: Promise<unknown> = Promise.resolve();

async function deleteWhatIsDue(): Promise<Result<void>> {
  const due = await db.rooms.where('deleteAt').belowOrEqual(Date.now()).toArray();
  const results = await Promise.all(due.map(deleteAtEyeson));
  return results.find((result) => !result.ok) ?? ok(undefined);
}

async function deleteAtEyeson(room: Room): Promise<Result<void>> {
  const result = await deleteNow(room);
  if (!result.ok) {
    await keepRooms([room.id]);
    await noteFailure(room.accountId, result.error);
  }
  return result;
}

/** Deletes a room at Eyeson and, if that went well, here. */
export async function deleteNow({ id, accountId }: Pick<Room, 'id' | 'accountId'>): Promise<Result<void>> {
  const account = await db.accounts.get(accountId);
  if (!account) return ok(undefined);
  const result = await eyesonOf(account).deletePermalink(id);
  if (result.ok)
    // A sync that is under way has read the room already: the mark keeps it from coming back.
    await db.transaction('rw', db.rooms, db.gone, db.presence, db.visits, () =>
      Promise.all([
        db.rooms.delete(id),
        db.gone.put({ roomId: id, at: Date.now() }),
        db.presence.delete(id),
        db.visits.delete(id),
      ]),
    );
  return result;
}
