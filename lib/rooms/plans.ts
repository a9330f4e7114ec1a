import { db, type Plan } from './database.ts';
import { isExpired } from './expired.ts';

const DAY = 24 * 3_600_000;

/** Notes a time at which guests are expected in a room; the same time twice is noted once. */
export async function addPlan({
  roomId,
  at,
  title,
}: {
  roomId: string;
  at: number;
  title?: string;
}): Promise<void> {
  const room = await db.rooms.get(roomId);
  if (!room) return;
  const id = `${roomId}/${at}`;
  await db.plans.put({ id, roomId, accountId: room.accountId, at, ...(title && { title }) });
}

/** Whether guests are expected anywhere within this time, in milliseconds, before or after now. */
export async function isPlanNear(within: number, now = Date.now()): Promise<boolean> {
  return (
    (await db.plans
      .where('at')
      .between(now - within, now + within)
      .count()) > 0
  );
}

/** The rooms whose link no longer works at a time still to come, by their ids, and the first such time. Milliseconds since 1970. */
export async function plansTooLate(now = Date.now()): Promise<Map<string, number>> {
  const plans = await db.plans.where('at').above(now).reverse().toArray();
  const rooms = await db.rooms.bulkGet(plans.map(({ roomId }) => roomId));
  const late = plans.filter(({ at }, index) => isExpired(rooms[index] ?? { expiresAt: null }, at));
  return new Map(late.map(({ roomId, at }) => [roomId, at]));
}

/** Forgets plans that are long over, and those of rooms that are gone. */
export async function dropOldPlans(now = Date.now()): Promise<void> {
  const plans = await db.plans.toArray();
  const rooms = await db.rooms.bulkGet(plans.map(({ roomId }) => roomId));
  const old = plans.filter(({ at }: Plan, index) => at < now - DAY || !rooms[index]);
  await db.plans.bulkDelete(old.map(({ id }) => id));
}
