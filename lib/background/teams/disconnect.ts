import { db } from '../../shared/database/database.ts';
import { clearAllProgress, clearProgress } from '../../shared/rooms/sync-progress.ts';
import { removeFromMirror, withMirror } from '../storage-mirror.ts';

/** Forgets the keys and all that came by them, on this computer; at Eyeson nothing changes. */
export const disconnectAll = (): Promise<void> =>
  withMirror(async () => {
    await removeFromMirror();
    await clearAllProgress();
    await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
  });

/** Forgets one team's key and all that came by it; the other teams stay. At Eyeson nothing changes. */
export const disconnectTeam = (accountId: string): Promise<void> =>
  withMirror(async () => {
    await removeFromMirror(accountId);
    await clearProgress(accountId);
    await forgetRows(accountId);
  });

async function forgetRows(accountId: string): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const rooms = await db.rooms.where({ accountId }).primaryKeys();
    const { creations, changes, refusals, additions, presence, visits, missed, doors, plans, status } = db;
    const own = [creations, changes, refusals, additions, presence, visits, missed, doors, plans, status];
    await Promise.all([
      db.accounts.delete(accountId),
      db.rooms.bulkDelete(rooms),
      db.coHosts.where('roomId').anyOf(rooms).delete(),
      db.choices.filter((choice) => choice.accountId === accountId).delete(),
      db.googleAccounts.filter((google) => google.accountId === accountId).delete(),
      ...own.map((table) => table.filter((row) => row.accountId === accountId).delete()),
    ]);
    const left = new Set(rooms);
    await db.googleAccounts.filter(({ roomId = '' }) => left.has(roomId)).delete();
  });
}
