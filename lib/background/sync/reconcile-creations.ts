import { mapAll } from '../../shared/concurrency.ts';
import { type Account, type PendingCreation, db, type Room } from '../../shared/database/database.ts';
import { resolveTwins } from './twins.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * Runs after rooms were listed: finds the rooms of creations whose response was lost, and twins of created rooms.
 * @param serverTime Eyeson's clock now, in milliseconds since 1970; this computer's clock may be wrong by a day
 */
export async function reconcileCreations(account: Account, serverTime = Date.now()): Promise<void> {
  await resolveCreations(account, serverTime);
  await resolveTwins(account, serverTime);
}

/** @returns when a creation was started by Eyeson's clock, minus a tolerance of a minute. Times in milliseconds since 1970. */
export const startedAtServerTime = ({ begunAt }: PendingCreation, serverTime = Date.now()): number =>
  serverTime - (Date.now() - begunAt) - MINUTE;

/** Assigns stored rooms to creations with an unknown outcome, and deletes creations and tombstones older than a day. */
async function resolveCreations(account: Account, serverTime: number): Promise<void> {
  await db.transaction('rw', db.creations, db.rooms, db.gone, async () => {
    const all = (await db.creations.toArray()).filter((creation) => creation.accountId === account.id);
    const claimed = new Set(all.map(({ roomId }) => roomId));
    const unresolved = all.filter(({ state }) => state !== 'made');
    const resolve = async (creation: PendingCreation) => {
      const room = await findCreatedRoom(creation, claimed, serverTime);
      if (!room) return;
      claimed.add(room.id);
      await db.creations.update(creation.id, { state: 'made', roomId: room.id });
      await db.rooms.update(room.id, { here: true });
    };
    // One that cannot be read must not fail the sync of all rooms.
    await mapAll(unresolved, 1, resolve).catch((error: unknown) => console.error(error));
    const old = all.filter(({ begunAt, state }) => state !== 'sent' && begunAt < Date.now() - DAY);
    await db.creations.bulkDelete(old.map(({ id }) => id));
    await db.gone
      .where('at')
      .below(Date.now() - DAY)
      .delete();
  });
}

/**
 * A room belongs to a creation if by Eyeson's own clock it is not older, and its host has the creation's id. If Eyeson
 * did not return the host's id, the room belongs to it if it also has the same name and was first stored after the
 * creation was started.
 */
async function findCreatedRoom(
  creation: PendingCreation,
  claimed: Set<string | undefined>,
  serverTime: number,
): Promise<Room | undefined> {
  const since = startedAtServerTime(creation, serverTime);
  const isCandidate = ({ id, accountId, createdAt }: Room) =>
    accountId === creation.accountId && !claimed.has(id) && Date.parse(createdAt) >= since;
  const [byHostId] = await db.rooms.where({ madeBy: creation.id }).filter(isCandidate).sortBy('createdAt');
  if (byHostId) return byHostId;
  const [byName] = await db.rooms
    .where({ name: creation.name })
    .filter((room) => isCandidate(room) && room.seenAt >= creation.begunAt)
    .sortBy('createdAt');
  return byName;
}
