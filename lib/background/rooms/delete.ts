import { ok, type Result } from '../../shared/errors/errors.ts';
import { eyesonOf } from '../teams/connect.ts';
import { db, type Refusal, type Room } from '../../shared/database/database.ts';

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
export function beginDeletes(roomIds: string[]): Promise<Room[]> {
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
export async function putOffDeletes(roomIds: string[]): Promise<void> {
  await db.rooms
    .where('id')
    .anyOf(roomIds)
    .modify((room) => {
      delete room.going;
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

/** Forgets rooms that the host has deleted, at Eyeson too, with all that belongs to them; whom they missed stays. */
export async function forgetRooms(ids: string[]): Promise<void> {
  // A sync that is under way has read the rooms already: the marks keep them from coming back.
  const gone = ids.map((roomId) => ({ roomId, at: Date.now() }));
  const { presence, visits, doors } = db;
  await db.transaction('rw', db.tables, async () => {
    await dropRooms(ids);
    await db.gone.bulkPut(gone);
    for (const table of [presence, visits, doors]) await table.bulkDelete(ids);
  });
}

/** Takes rooms that are gone at Eyeson out of the list, with what is of no use without them. */
export async function dropRooms(ids: string[]): Promise<void> {
  const { rooms, refusals, coHosts, additions, changes, plans } = db;
  await db.transaction('rw', [rooms, refusals, coHosts, additions, changes, plans], async () => {
    await Promise.all([rooms.bulkDelete(ids), refusals.bulkDelete(ids), changes.bulkDelete(ids)]);
    const left = new Set(ids);
    const isOf = ({ roomId }: { roomId: string }) => left.has(roomId);
    await coHosts.where('roomId').anyOf(ids).delete();
    await Promise.all([additions.filter(isOf).delete(), plans.filter(isOf).delete()]);
  });
}
