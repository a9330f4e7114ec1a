import { db, type FailedDeletion, type Room } from '../../shared/database/database.ts';

/** How long a deletion can be undone, in milliseconds. It is sent to Eyeson only after that. */
export const UNDO_MS = 8_000;

/**
 * Marks rooms as deleted; they disappear from the list immediately.
 * @returns when the deletion will be sent to Eyeson, in milliseconds since 1970
 */
export async function deleteRooms(roomIds: string[]): Promise<number> {
  const deleteAt = Date.now() + UNDO_MS;
  await db.transaction('rw', db.rooms, db.refusals, async () => {
    await db.rooms.where('id').anyOf(roomIds).modify({ deleteAt });
    await db.refusals.bulkDelete(roomIds);
  });
  return deleteAt;
}

/**
 * Undoes the deletion of rooms, by the host or after a failure. The host can undo only deletions that are not being
 * sent to Eyeson yet, and dismisses an earlier failure by it.
 * @param failure stored for each room if the deletion has failed; absent if the host undoes it
 */
export async function restoreRooms(
  roomIds: string[],
  failure?: Omit<FailedDeletion, 'roomId'>,
): Promise<void> {
  await db.transaction('rw', db.rooms, db.refusals, async () => {
    await db.rooms
      .where('id')
      .anyOf(roomIds)
      .filter(({ going }) => failure !== undefined || !going)
      .modify((room) => {
        delete room.deleteAt;
        delete room.going;
      });
    if (failure) await db.refusals.bulkPut(roomIds.map((roomId) => ({ ...failure, roomId })));
    else await db.refusals.bulkDelete(roomIds);
  });
}

/**
 * Marks deletions as being sent, so that they cannot be undone any more. To be called right before the requests.
 * @returns the rooms whose deletion was not undone before
 */
export function markDeleting(roomIds: string[]): Promise<Room[]> {
  return db.transaction('rw', db.rooms, async () => {
    const stored = await db.rooms.bulkGet(roomIds);
    const marked = stored
      .filter((room) => room !== undefined)
      .filter(({ deleteAt }) => deleteAt !== undefined);
    await db.rooms.bulkPut(marked.map((room) => ({ ...room, going: true })));
    return marked;
  });
}

/** Reverts {@link markDeleting} for deletions that were not sent: the host can undo them again. */
export async function revertDeleting(roomIds: string[]): Promise<void> {
  await db.rooms
    .where('id')
    .anyOf(roomIds)
    .modify((room) => {
      delete room.going;
    });
}
