import { db, type Reminder } from '../../shared/database/database.ts';

const MINUTE = 60_000;

/** A plan has no end: so long before an event it may still go on, in milliseconds. */
const LASTING = 30 * MINUTE;
/** How long before it an event has begun as far as its guests are concerned. */
const EARLY = 5 * MINUTE;

/**
 * Whether other guests may be in a room during an event: a time is planned for the room then or a little before, or
 * the event is now and people are inside. Times in milliseconds since 1970.
 */
export async function hasConflict(
  roomId: string,
  { from, until }: { from: number; until: number },
  now = Date.now(),
): Promise<boolean> {
  const isNow = from - EARLY <= now && now < until;
  if (isNow && (await db.presence.get(roomId))?.people.length) return true;
  const plans = await db.plans.where({ roomId }).toArray();
  return plans.some(({ at }) => from - LASTING < at && at < until);
}

const DAY = 24 * 3_600_000;

/** Notes a time at which guests are expected in a room; the same time twice is noted once. */
export async function addReminder({
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
export async function isReminderNear(within: number, now = Date.now()): Promise<boolean> {
  return (
    (await db.plans
      .where('at')
      .between(now - within, now + within)
      .count()) > 0
  );
}

/** Forgets plans that are long over, and those of rooms that are gone. */
export async function removeOldReminders(now = Date.now()): Promise<void> {
  const plans = await db.plans.toArray();
  const rooms = await db.rooms.bulkGet(plans.map(({ roomId }) => roomId));
  const old = plans.filter(({ at }: Reminder, index) => at < now - DAY || !rooms[index]);
  await db.plans.bulkDelete(old.map(({ id }) => id));
}
