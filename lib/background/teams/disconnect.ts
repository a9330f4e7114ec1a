import { db } from '../../shared/database/database.ts';
import { clearAllProgress, clearProgress } from '../../shared/rooms/sync-progress.ts';
import { removeFromMirror, withMirror } from '../storage-mirror.ts';

/** Deletes all keys and all data on this computer. Nothing changes at Eyeson. */
export const disconnectAll = (): Promise<void> =>
  withMirror(async () => {
    await removeFromMirror();
    await clearAllProgress();
    await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
  });

/** Deletes one team's key and its data on this computer. Nothing changes at Eyeson. */
export const disconnectTeam = (accountId: string): Promise<void> =>
  withMirror(async () => {
    await removeFromMirror(accountId);
    await clearProgress(accountId);
    await deleteRows(accountId);
  });

async function deleteRows(accountId: string): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const rooms = await db.rooms.where({ accountId }).primaryKeys();
    const { creations, changes, refusals, additions, presence, visits, missed, doors, plans, status } = db;
    const accountTables = [
      creations,
      changes,
      refusals,
      additions,
      presence,
      visits,
      missed,
      doors,
      plans,
      status,
      db.vanished,
      db.twins,
    ];
    await Promise.all([
      db.accounts.delete(accountId),
      db.rooms.bulkDelete(rooms),
      // It has the names of the rooms, and is made anew from those that are left.
      db.roomIndex.clear(),
      db.coHosts.where('roomId').anyOf(rooms).delete(),
      db.choices.filter((choice) => choice.accountId === accountId).delete(),
      db.googleAccounts.filter((google) => google.accountId === accountId).delete(),
      ...accountTables.map((table) => table.filter((row) => row.accountId === accountId).delete()),
    ]);
    const deleted = new Set(rooms);
    await db.googleAccounts.filter(({ roomId = '' }) => deleted.has(roomId)).delete();
  });
}
