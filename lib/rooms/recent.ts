import { db, type Room } from './database.ts';
import { isExpired } from './expired.ts';

/**
 * Rooms whose link can still be given to somebody, the most recently used first.
 * @param accountId the team whose rooms are meant; undefined for those of all
 */
export async function recentRooms(accountId?: string): Promise<Room[]> {
  const rooms = await db.rooms.orderBy('usedAt').toArray();
  const isMeant = (room: Room) => accountId === undefined || room.accountId === accountId;
  return rooms.filter((room) => isMeant(room) && canBeShared(room)).toReversed();
}

/** The first of them: no more rooms are read than it takes to find so many. */
export const latestRooms = (most: number, accountId?: string): Promise<Room[]> =>
  byUse(accountId).reverse().filter(canBeShared).limit(most).toArray();

const byUse = (accountId: string | undefined) =>
  accountId === undefined
    ? db.rooms.orderBy('usedAt')
    : db.rooms.where('[accountId+usedAt]').between([accountId, -Infinity], [accountId, Infinity]);

const canBeShared = (room: Room) => room.deleteAt === undefined && !isExpired(room);
