import { ok, type Result } from '../eyeson/errors.ts';
import { eyesonOf } from './accounts.ts';
import { db, type Refusal, type Room } from './database.ts';

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
export async function keepRooms(roomIds: string[], refusal?: Omit<Refusal, 'roomId'>): Promise<void> {
  await db.transaction('rw', db.rooms, db.refusals, async () => {
    await db.rooms
      .where('id')
      .anyOf(roomIds)
      .modify((room) => {
        delete room.deleteAt;
      });
    if (refusal) await db.refusals.bulkPut(roomIds.map((roomId) => ({ ...refusal, roomId })));
    else await db.refusals.bulkDelete(roomIds);
  });
}

/** Deletes a room at Eyeson and, if that went well, here. */
export async function deleteNow(room: Pick<Room, 'id' | 'accountId'>): Promise<Result<void>> {
  const result = await deleteAtEyeson(room);
  if (result.ok) await forgetRooms([room.id]);
  return result;
}

/** Deletes a room at Eyeson; what is gone there already counts as deleted, and so does a room of a team that is forgotten. */
export async function deleteAtEyeson({
  id,
  accountId,
}: Pick<Room, 'id' | 'accountId'>): Promise<Result<void>> {
  const account = await db.accounts.get(accountId);
  return account ? eyesonOf(account).deletePermalink(id) : ok(undefined);
}

/** Forgets rooms that are deleted at Eyeson. */
export async function forgetRooms(ids: string[]): Promise<void> {
  // A sync that is under way has read the rooms already: the marks keep them from coming back.
  const gone = ids.map((roomId) => ({ roomId, at: Date.now() }));
  await db.transaction('rw', db.rooms, db.gone, db.presence, db.visits, () =>
    Promise.all([
      db.rooms.bulkDelete(ids),
      db.gone.bulkPut(gone),
      db.presence.bulkDelete(ids),
      db.visits.bulkDelete(ids),
    ]),
  );
}
