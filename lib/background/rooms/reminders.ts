import { db, type Reminder } from '../../shared/database/database.ts';

const MINUTE = 60_000;

/** The assumed duration of a meeting after a reminder, which has no end, in milliseconds. */
const ASSUMED_DURATION = 30 * MINUTE;
/** How long before an event its first guests may arrive, in milliseconds. */
const EARLY_ARRIVAL = 5 * MINUTE;

/**
 * Whether guests of another meeting may be in a room during an event: the room has a reminder during the event or up
 * to 30 minutes before it, or the event is in progress and the room has participants. All times in milliseconds since
 * 1970.
 */
export async function hasConflict(
  roomId: string,
  { from, until }: { from: number; until: number },
  now = Date.now(),
): Promise<boolean> {
  const isNow = from - EARLY_ARRIVAL <= now && now < until;
  if (isNow && (await db.presence.get(roomId))?.people.length) return true;
  const plans = await db.plans.where({ roomId }).toArray();
  return plans.some(({ at }) => from - ASSUMED_DURATION < at && at < until);
}

const DAY = 24 * 3_600_000;

/**
 * Stores a reminder: a time at which guests are expected in a room. The same time is stored once. Does nothing if the
 * room is not stored.
 * @param reminder `at`: milliseconds since 1970; `title`: the event's title
 */
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

/** Whether any room has a reminder at most `within` milliseconds before or after `now` (milliseconds since 1970). */
export async function isReminderNear(within: number, now = Date.now()): Promise<boolean> {
  return (
    (await db.plans
      .where('at')
      .between(now - within, now + within)
      .count()) > 0
  );
}

/** Deletes reminders that are older than a day, and those of deleted rooms. @param now milliseconds since 1970 */
export async function removeOldReminders(now = Date.now()): Promise<void> {
  const plans = await db.plans.toArray();
  const rooms = await db.rooms.bulkGet(plans.map(({ roomId }) => roomId));
  const old = plans.filter(({ at }: Reminder, index) => at < now - DAY || !rooms[index]);
  await db.plans.bulkDelete(old.map(({ id }) => id));
}
