import type { RunningRoom } from '../eyeson/types.ts';
import { type Account, db } from '../rooms/database.ts';
import { noteSuccess } from '../rooms/status.ts';
import { sync } from '../rooms/sync.ts';

/**
 * The running meetings that are permalinks of this account. One that is not known may have been made elsewhere: a
 * sync tells; if it is none of ours then, it is not asked about again.
 */
export async function ownRooms(account: Account, running: RunningRoom[]): Promise<RunningRoom[]> {
  const ids = running.map(({ id }) => id);
  const strangers = new Set((await db.status.get(account.id))?.strangers);
  const before = await known(account, ids);
  const isNew = (id: string) => !before.has(id) && !strangers.has(id);
  if (!ids.some(isNew) || !(await sync(account)).ok) return running.filter(({ id }) => before.has(id));
  const after = await known(account, ids);
  await noteSuccess(account.id, { strangers: ids.filter((id) => !after.has(id)) });
  return running.filter(({ id }) => after.has(id));
}

async function known(account: Account, ids: string[]): Promise<Set<string>> {
  const rooms = await db.rooms.bulkGet(ids);
  return new Set(rooms.flatMap((room) => (room?.accountId === account.id ? room.id : [])));
}
