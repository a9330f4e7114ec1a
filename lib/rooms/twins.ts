import { type Account, db } from './database.ts';
import { deleteNow } from './delete.ts';

/**
 * Takes away rooms that the host never asked for: Chromium sends a POST again, by itself, when a connection that it
 * had kept breaks before the answer, and Eyeson then makes two. Both have the host that bears the creation's id;
 * the one whose answer came, or that was found first, is the room, and nobody has seen the other.
 */
export async function dropTwins(account: Account): Promise<void> {
  const creations = await db.creations.where({ state: 'made' }).toArray();
  const roomOf = new Map(creations.map(({ id, roomId }) => [id, roomId]));
  const rooms = await db.rooms
    .where('madeBy')
    .anyOf([...roomOf.keys()])
    .toArray();
  const twins = rooms.filter(
    ({ id, accountId, madeBy = '' }) => accountId === account.id && (roomOf.get(madeBy) ?? id) !== id,
  );
  await Promise.all(twins.map(deleteNow));
}
