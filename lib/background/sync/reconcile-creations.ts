import { type Account, type PendingCreation, db, type Room } from '../../shared/database/database.ts';
import { deleteNow } from './remove-rooms.ts';

/**
 * Takes away rooms that the host never asked for: Chromium sends a POST again, by itself, when a connection that it
 * had kept breaks before the answer, and Eyeson then makes two. Both have the host that bears the creation's id;
 * the one whose answer came, or that was found first, is the room, and nobody has seen the other.
 */
export async function removeDuplicates(account: Account): Promise<void> {
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

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * After rooms were listed: finds those of creations whose answer was lost, and takes away what nobody asked for.
 * @param serverTime Eyeson's clock now, in milliseconds since 1970: this computer's may be wrong by a day
 */
export async function reconcileCreations(account: Account, serverTime = Date.now()): Promise<void> {
  await settle(account, serverTime);
  await removeDuplicates(account);
}

/** When a creation was begun, by Eyeson's clock and with a minute to spare. Times in milliseconds since 1970. */
export const startedAtServerTime = ({ begunAt }: PendingCreation, serverTime = Date.now()): number =>
  serverTime - (Date.now() - begunAt) - MINUTE;

/**
 * A room is taken for a creation's when its host bears the creation's id; where Eyeson does not tell that, when it has
 * its name, was not known here before, and, by Eyeson's own clock, is not older than the creation.
 */
async function settle(account: Account, serverTime: number): Promise<void> {
  await db.transaction('rw', db.creations, db.rooms, db.gone, async () => {
    const all = (await db.creations.toArray()).filter((creation) => creation.accountId === account.id);
    const claimed = new Set(all.map(({ roomId }) => roomId));
    for (const creation of all) {
      if (creation.state === 'made') continue;
      const room = await made(creation, claimed, serverTime);
      if (!room) continue;
      claimed.add(room.id);
      await db.creations.update(creation.id, { state: 'made', roomId: room.id });
      await db.rooms.update(room.id, { here: true });
    }
    const old = all.filter(({ begunAt, state }) => state !== 'sent' && begunAt < Date.now() - DAY);
    await db.creations.bulkDelete(old.map(({ id }) => id));
    await db.gone
      .where('at')
      .below(Date.now() - DAY)
      .delete();
  });
}

async function made(
  creation: PendingCreation,
  claimed: Set<string | undefined>,
  serverTime: number,
): Promise<Room | undefined> {
  const since = startedAtServerTime(creation, serverTime);
  const isFree = ({ id, accountId }: Room) => accountId === creation.accountId && !claimed.has(id);
  const isLike = (room: Room) =>
    isFree(room) && room.seenAt >= creation.begunAt && Date.parse(room.createdAt) >= since;
  const told = await db.rooms.where({ madeBy: creation.id }).filter(isFree).first();
  if (told) return told;
  const [oldest] = await db.rooms.where({ name: creation.name }).filter(isLike).sortBy('createdAt');
  return oldest;
}
