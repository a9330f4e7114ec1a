import { db, type Reminder } from '../../shared/database/database.ts';
import { fail, ok, type Result } from '../../shared/errors/errors.ts';
import { isAt, LATE, occurrenceFrom } from '../../shared/rooms/reminders.ts';
import type { NewReminder } from '../../shared/rooms/commands.ts';
import { settings } from '../../shared/settings/settings.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

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
  const reminders = await db.plans.where({ roomId }).toArray();
  return reminders.some((reminder) => {
    const at = occurrenceFrom(reminder, from - ASSUMED_DURATION + 1);
    return at !== undefined && at < until;
  });
}

/** How far ahead a reminder can be, in milliseconds: beyond a hundred years the year is a slip. */
const MAX_AHEAD = 36_525 * DAY;
/** How many reminders a room can have. */
const MAX_REMINDERS = 20;

/**
 * Stores a reminder: a time at which guests are expected in a room, in milliseconds since 1970. The same time is stored
 * once, with the choices that were made last; a time of a repeated reminder adds nothing.
 * @returns `not-found` if the room is not stored; `past` if the time was more than a minute ago; `too-far` if it is more
 * than a hundred years ahead; `reminders-full` if the room has twenty
 */
export async function addReminder(
  { roomId, at, before, every, title }: NewReminder,
  now = Date.now(),
): Promise<Result<void>> {
  if (at < now - MINUTE) return fail({ kind: 'past' });
  if (at > now + MAX_AHEAD) return fail({ kind: 'too-far' });
  const lead = before ?? (await settings.remindBefore.getValue());
  return db.transaction('rw', db.rooms, db.plans, async () => {
    const room = await db.rooms.get(roomId);
    if (!room) return fail({ kind: 'not-found' });
    const others = await db.plans.where({ roomId }).toArray();
    const same = others.find((other) => isAt(other, at));
    if (same && same.at !== at) return ok(undefined);
    if (!same && others.length >= MAX_REMINDERS) return fail({ kind: 'reminders-full' });
    const {
      first: _,
      before: __,
      ...kept
    } = same ?? {
      id: `${roomId}/${at}`,
      roomId,
      accountId: room.accountId,
      at,
    };
    const repeated = (every ?? same?.every) && ({ every: 'week', first: same?.first ?? at } as const);
    await db.plans.put({
      ...kept,
      ...(lead > 0 && { before: lead }),
      ...repeated,
      ...(title && { title }),
    });
    return ok(undefined);
  });
}

/** Deletes a reminder, with all its times. Does nothing if it is not stored. */
export async function removeReminder(id: string): Promise<void> {
  await db.plans.delete(id);
}

/**
 * Moves repeated reminders to their next time once this one is no longer of use, whether or not it was shown.
 * @param now milliseconds since 1970
 */
export async function moveRepeated(now: number): Promise<void> {
  await db.plans
    .where('at')
    .below(now - LATE)
    .filter(({ every }) => every !== undefined)
    .modify((reminder) => {
      reminder.at = occurrenceFrom(reminder, now - LATE) ?? reminder.at;
      delete reminder.told;
      delete reminder.asked;
    });
}

/** When the next reminder is to be shown that is not due yet, in milliseconds since 1970; undefined if none is. */
export async function nextReminderTime(now = Date.now()): Promise<number | undefined> {
  const reminders = await db.plans.where('at').above(now).toArray();
  const times = reminders.map(({ at, before = 0 }) => at - before * MINUTE).filter((time) => time > now);
  return times.length > 0 ? Math.min(...times) : undefined;
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

/**
 * Deletes reminders that are older than a day and not repeated, and those of deleted rooms.
 * @param now milliseconds since 1970
 */
export async function removeOldReminders(now = Date.now()): Promise<void> {
  const reminders = await db.plans.toArray();
  const rooms = await db.rooms.bulkGet(reminders.map(({ roomId }) => roomId));
  const isOver = ({ at, every }: Reminder) => !every && at < now - DAY;
  const old = reminders.filter((reminder, index) => isOver(reminder) || !rooms[index]);
  await db.plans.bulkDelete(old.map(({ id }) => id));
}
