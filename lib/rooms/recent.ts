import { db, type Room } from './database.ts';
import { isExpired } from './expired.ts';

/**
 * Rooms whose link can still be given to somebody, the most recently used first.
 * @param accountId the team whose rooms are meant; undefined for those of all
 */
export async function recentRooms(accountId?: string): Promise<Room[]> {
  const rooms = await db.rooms.orderBy('usedAt').reverse().toArray();
  const isMeant = (room: Room) => accountId === undefined || room.accountId === accountId;
  return rooms.filter((room) => isMeant(room) && room.deleteAt === undefined && !isExpired(room));
}
