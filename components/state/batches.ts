import { db, type Room } from '../../lib/shared/database/database.ts';

/** Number of rooms per database read, small enough not to delay a frame. */
const BATCH_SIZE = 500;

/**
 * Reads all rooms of all teams, the least recently used first, in batches: between two of them the page can do other
 * things. A room that is used meanwhile comes twice.
 */
export async function* batchesByUse(): AsyncGenerator<Room[]> {
  let from = -Infinity;
  // Rooms already yielded with the last `usedAt`: there may be more rooms with one time than fit in a
  // batch.
  let known = 0;
  for (let isMore = true; isMore;) {
    const batch = await db.rooms
      .where('usedAt')
      .aboveOrEqual(from)
      .limit(known + BATCH_SIZE)
      .toArray();
    isMore = batch.length === known + BATCH_SIZE;
    yield batch.slice(known);
    from = batch.at(-1)?.usedAt ?? from;
    known = batch.length - batch.findIndex(({ usedAt }) => usedAt === from);
  }
}
