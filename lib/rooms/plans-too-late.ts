import { db } from './database.ts';
import { isExpired } from './expired.ts';

/** The rooms whose link no longer works at a time still to come, by their ids, and the first such time. Milliseconds since 1970. */
export async function plansTooLate(now = Date.now()): Promise<Map<string, number>> {
  const plans = await db.plans.where('at').above(now).reverse().toArray();
  const rooms = await db.rooms.bulkGet(plans.map(({ roomId }) => roomId));
  const late = plans.filter(({ at }, index) => isExpired(rooms[index] ?? { expiresAt: null }, at));
  return new Map(late.map(({ roomId, at }) => [roomId, at]));
}
