import { type Account, type Creation, db, type Room } from './database.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * Finds the rooms of creations whose answer was lost, after a sync. A room is taken for a creation's when its host
 * bears the creation's id; where Eyeson does not tell that, when it has its name, was not known here before, and, by
 * Eyeson's own clock, is not older than the creation.
 * @param serverTime Eyeson's clock now, in milliseconds since 1970: this computer's may be wrong by a day
 */
export async function settle(account: Account, serverTime = Date.now()): Promise<void> {
  await db.transaction('rw', db.creations, db.rooms, async () => {
    const all = (await db.creations.toArray()).filter((creation) => creation.accountId === account.id);
    const claimed = new Set(all.map(({ roomId }) => roomId));
    for (const creation of all) {
      if (creation.state === 'made') continue;
      const room = await made(creation, claimed, serverTime);
      if (!room) continue;
      claimed.add(room.id);
      await db.creations.update(creation.id, { state: 'made', roomId: room.id });
    }
    const old = all.filter(({ begunAt, state }) => state !== 'sent' && begunAt < Date.now() - DAY);
    await db.creations.bulkDelete(old.map(({ id }) => id));
  });
}

async function made(
  creation: Creation,
  claimed: Set<string | undefined>,
  serverTime: number,
): Promise<Room | undefined> {
  const begunThere = serverTime - (Date.now() - creation.begunAt);
  const free = await db.rooms
    .where({ accountId: creation.accountId })
    .filter(({ id }) => !claimed.has(id))
    .sortBy('createdAt');
  const isLike = (room: Room) =>
    room.name === creation.name &&
    room.seenAt >= creation.begunAt &&
    Date.parse(room.createdAt) >= begunThere - MINUTE;
  return free.find(({ madeBy }) => madeBy === creation.id) ?? free.find(isLike);
}
