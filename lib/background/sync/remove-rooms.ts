import { db, type Room } from '../../shared/database/database.ts';
import { ok, type Result } from '../../shared/errors/errors.ts';
import { eyesonOf } from '../teams/connect.ts';

/** Deletes the rows of rooms and the rows that depend on them. */
export async function removeRows(ids: string[]): Promise<void> {
  const { rooms, refusals, coHosts, additions, changes, plans, twins } = db;
  await db.transaction('rw', [rooms, refusals, coHosts, additions, changes, plans, twins], async () => {
    await Promise.all([rooms.bulkDelete(ids), refusals.bulkDelete(ids), changes.bulkDelete(ids)]);
    const removed = new Set(ids);
    const isDependent = ({ roomId }: { roomId: string }) => removed.has(roomId);
    await coHosts.where('roomId').anyOf(ids).delete();
    await Promise.all([additions.filter(isDependent).delete(), plans.filter(isDependent).delete()]);
    await twins.filter(({ roomId, keptId }) => removed.has(roomId) || removed.has(keptId)).delete();
  });
}

/**
 * Deletes all rows of rooms that the host has deleted, including their presence. Missed guests are kept, and
 * tombstones are written: a running sync may have fetched the rooms already and must not store them again.
 */
export async function removeRowsAndHistory(ids: string[]): Promise<void> {
  const tombstones = ids.map((roomId) => ({ roomId, at: Date.now() }));
  const { presence, visits, doors, vanished } = db;
  await db.transaction('rw', db.tables, async () => {
    await removeRows(ids);
    await db.gone.bulkPut(tombstones);
    for (const table of [presence, visits, doors, vanished]) await table.bulkDelete(ids);
  });
}

/**
 * Deletes a room at Eyeson. Succeeds also if the room does not exist there any more, and without a request if its team
 * was disconnected.
 * @returns the errors of a request to Eyeson
 */
export async function deleteAtEyeson({
  id,
  accountId,
}: Pick<Room, 'id' | 'accountId'>): Promise<Result<void>> {
  const account = await db.accounts.get(accountId);
  return account ? eyesonOf(account).deletePermalink(id) : ok(undefined);
}

/** Deletes a room at Eyeson and, if that succeeds, here. @returns the errors of the request */
export async function deleteNow(room: Pick<Room, 'id' | 'accountId'>): Promise<Result<void>> {
  const result = await deleteAtEyeson(room);
  if (result.ok) await removeRowsAndHistory([room.id]);
  return result;
}
