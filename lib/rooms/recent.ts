import { db, type Room } from './database.ts';
import { isExpired } from './expired.ts';

/** Rooms whose link can still be given to somebody, the most recently used first. */
export async function recentRooms(): Promise<Room[]> {
  const rooms = await db.rooms.orderBy('usedAt').reverse().toArray();
  return rooms.filter((room) => room.deleteAt === undefined && !isExpired(room));
}
