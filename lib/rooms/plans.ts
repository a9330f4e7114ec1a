import { db, type Plan } from './database.ts';

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

/** Forgets plans that are long over, and those of rooms that are gone. */
export async function dropOldPlans(now = Date.now()): Promise<void> {
  const plans = await db.plans.toArray();
  const rooms = await db.rooms.bulkGet(plans.map(({ roomId }) => roomId));
  const old = plans.filter(({ at }: Plan, index) => at < now - DAY || !rooms[index]);
  await db.plans.bulkDelete(old.map(({ id }) => id));
}
