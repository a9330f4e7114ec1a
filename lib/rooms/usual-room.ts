import { db, type Room } from './database.ts';
import { isExpired } from './expired.ts';

/**
 * The room that is meant where none is named: the first pinned one, else the most recently used, of the team that the
 * host has chosen to see; undefined while there is none whose link can be given to somebody.
 */
export async function usualRoom(): Promise<Room | undefined> {
  const choice = await db.choices.get('team');
  const isMeant = (room: Room) =>
    (!choice || room.accountId === choice.accountId) && room.deleteAt === undefined && !isExpired(room);
  const pinned = await db.rooms.orderBy('pin').filter(isMeant).first();
  return pinned ?? db.rooms.orderBy('usedAt').reverse().filter(isMeant).first();
}
