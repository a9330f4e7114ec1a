import { db, type FailedDeletion, type Room } from '../../shared/database/database.ts';

/** How long a Delete can be undone, in milliseconds: Eyeson does not hear of it before. */
export const UNDO_MS = 8_000;

/** Marks rooms as deleted from now on for the host, and for Eyeson from the returned moment (ms since 1970). */
export async function deleteRooms(roomIds: string[]): Promise<number> {
  const deleteAt = Date.now() + UNDO_MS;
  await db.transaction('rw', db.rooms, db.refusals, async () => {
    await db.rooms.where('id').anyOf(roomIds).modify({ deleteAt });
    await db.refusals.bulkDelete(roomIds);
  });
  return deleteAt;
}

/**
 * Undoes Delete for rooms of which Eyeson has not heard yet, or which it refused to delete.
 * @param refusal kept for each of them, where it is not the host who undoes it
 */
export async function restoreRooms(
  roomIds: string[],
  refusal?: Omit<FailedDeletion, 'roomId'>,
): Promise<void> {
  await db.transaction('rw', db.rooms, db.refusals, async () => {
    await db.rooms
      .where('id')
      .anyOf(roomIds)
      .filter(({ going }) => refusal !== undefined || !going)
      .modify((room) => {
        delete room.deleteAt;
        delete room.going;
      });
    if (refusal) await db.refusals.bulkPut(roomIds.map((roomId) => ({ ...refusal, roomId })));
    else await db.refusals.bulkDelete(roomIds);
  });
}

/**
 * To be called right before Eyeson is told of deletions, which from then on cannot be undone.
 * @returns those that the host has not undone by now
 */
export function markDeleting(roomIds: string[]): Promise<Room[]> {
  return db.transaction('rw', db.rooms, async () => {
    const known = await db.rooms.bulkGet(roomIds);
    const wanted = known
      .filter((room) => room !== undefined)
      .filter(({ deleteAt }) => deleteAt !== undefined);
    await db.rooms.bulkPut(wanted.map((room) => ({ ...room, going: true })));
    return wanted;
  });
}

/** Eyeson was not told after all: until then they can be undone again. */
export async function revertDeleting(roomIds: string[]): Promise<void> {
  await db.rooms
    .where('id')
    .anyOf(roomIds)
    .modify((room) => {
      delete room.going;
    });
}
