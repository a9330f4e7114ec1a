import { db, type Room } from '../../shared/database/database.ts';
import { ok, type Result } from '../../shared/errors/errors.ts';
import { eyesonOf } from '../teams/connect.ts';

/** Takes rooms that are gone at Eyeson out of the list, with what is of no use without them. */
export async function removeRows(ids: string[]): Promise<void> {
  const { rooms, refusals, coHosts, additions, changes, plans } = db;
  await db.transaction('rw', [rooms, refusals, coHosts, additions, changes, plans], async () => {
    await Promise.all([rooms.bulkDelete(ids), refusals.bulkDelete(ids), changes.bulkDelete(ids)]);
    const left = new Set(ids);
    const isOf = ({ roomId }: { roomId: string }) => left.has(roomId);
    await coHosts.where('roomId').anyOf(ids).delete();
    await Promise.all([additions.filter(isOf).delete(), plans.filter(isOf).delete()]);
  });
}

/** Forgets rooms that the host has deleted, at Eyeson too, with all that belongs to them; whom they missed stays. */
export async function removeRowsAndHistory(ids: string[]): Promise<void> {
  // A sync that is under way has read the rooms already: the marks keep them from coming back.
  const gone = ids.map((roomId) => ({ roomId, at: Date.now() }));
  const { presence, visits, doors } = db;
  await db.transaction('rw', db.tables, async () => {
    await removeRows(ids);
    await db.gone.bulkPut(gone);
    for (const table of [presence, visits, doors]) await table.bulkDelete(ids);
  });
}

/** Deletes a room at Eyeson; what is gone there already counts as deleted, and so does a room of a team that is forgotten. */
export async function deleteAtEyeson({
  id,
  accountId,
}: Pick<Room, 'id' | 'accountId'>): Promise<Result<void>> {
  const account = await db.accounts.get(accountId);
  return account ? eyesonOf(account).deletePermalink(id) : ok(undefined);
}

/** Deletes a room at Eyeson and, if that went well, here. */
export async function deleteNow(room: Pick<Room, 'id' | 'accountId'>): Promise<Result<void>> {
  const result = await deleteAtEyeson(room);
  if (result.ok) await removeRowsAndHistory([room.id]);
  return result;
}
