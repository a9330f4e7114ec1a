import { ok, type Result } from '../eyeson/errors.ts';
import { eyesonOf } from './accounts.ts';
import { db, type Room } from './database.ts';

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
