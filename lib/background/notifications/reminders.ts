import { i18n } from '../../shared/i18n/translate.ts';
import { db, type Reminder, type Room } from '../../shared/database/database.ts';
import { timeOfDay } from '../../shared/i18n/format.ts';
import { isExpired } from '../../shared/rooms/status.ts';
import { shortName, shortRoomName } from '../../shared/rooms/names.ts';
import { isTimeToRemind, LATE, MAX_LEAD } from '../../shared/rooms/reminders.ts';
import { moveRepeated } from '../rooms/reminders.ts';
import { type ExpectedContent, notificationId, showExpected } from './notification.ts';
import { clearNotification, visibleIds } from './show.ts';

const MINUTE = 60_000;

/** How long before a reminder's time it is said that the previous meeting still runs, or that the link has expired by then. */
const EARLY = 5 * MINUTE;
const MAX_EARLY = Math.max(EARLY, MAX_LEAD * MINUTE);

/**
 * Shows the notifications of due reminders, each once, and moves repeated ones on. Guests cannot join until the host
 * starts the meeting; if the previous meeting is still running, somebody who joins now may be a guest of the next one.
 * @param now milliseconds since 1970
 * @returns one task for each reminder that may be due
 */
export async function dueReminders(
  isSuppressed: (room: Room) => boolean,
  now = Date.now(),
): Promise<(() => Promise<void>)[]> {
  await moveRepeated(now);
  const reminders = await db.plans
    .where('at')
    .between(now - LATE, now + MAX_EARLY, true, true)
    .toArray();
  // A single and a repeated reminder of one room may fall on the same time.
  const byTime = Map.groupBy(reminders, ({ roomId, at }) => `${roomId}/${at}`);
  return [...byTime.values()].flatMap((same) => {
    if (same.some(({ told }) => told)) return [];
    const [first] = same.toSorted((a, b) => (b.before ?? 0) - (a.before ?? 0));
    return first ? [() => notifyExpected(first, isSuppressed, now)] : [];
  });
}

async function notifyExpected(
  reminder: Reminder,
  isSuppressed: (room: Room) => boolean,
  now: number,
): Promise<void> {
  const room = await db.rooms.get(reminder.roomId);
  if (!room || room.deleteAt !== undefined || isSuppressed(room)) return;
  const content = await contentFor(reminder, room, now);
  if (!content) return;
  const id = notificationId('expected', room.id);
  // A worker before this one has died between showing it and noting that.
  if (reminder.asked && (await visibleIds()).has(id)) return note(reminder, { told: true });
  // From here on, one that is visible is the one of this time.
  await clearNotification(id);
  await note(reminder, { asked: true });
  await note(reminder, (await showExpected(room.id, content)) ? { told: true } : {});
}

/** Notes how far the notification of a reminder has come, unless the reminder has moved on in the meantime. */
async function note({ id, at }: Reminder, state: Pick<Reminder, 'asked' | 'told'>): Promise<void> {
  await db.plans
    .where({ id })
    .filter((reminder) => reminder.at === at)
    .modify((reminder) => {
      delete reminder.asked;
      delete reminder.told;
      Object.assign(reminder, state);
    });
}

/** @returns the content of the notification; undefined if none is to be shown now */
async function contentFor(reminder: Reminder, room: Room, now: number): Promise<ExpectedContent | undefined> {
  const people = (await db.presence.get(room.id))?.people ?? [];
  const { at } = reminder;
  const title = shortName(reminder.title) || shortRoomName(room);
  const isSoon = isTimeToRemind(reminder, now) || now >= at - EARLY;
  if (!isSoon) return undefined;
  // Early, so that the host can still inform the guests, and without offering to start the meeting.
  if (isExpired(room, at) && people.length === 0)
    return { title, message: i18n.t('table.expected', [shortRoomName(room)]), runs: false };
  if (people.some(({ guest }) => !guest))
    return { title, message: i18n.t('alerts.backToBack', [shortRoomName(room)]), runs: true };
  // Guests without a host are waiting, which has its own notification.
  if (people.length > 0 || !isTimeToRemind(reminder, now)) return undefined;
  const minutes = Math.ceil((at - now) / MINUTE);
  if (minutes > 0) {
    const message = i18n.t('alerts.startsAt', [timeOfDay(at)]);
    return { title: i18n.t('alerts.startsIn', [title, minutes]), message, runs: false };
  }
  const message = title === shortRoomName(room) ? timeOfDay(at) : title;
  return { title: i18n.t('alerts.expected', [shortRoomName(room)]), message, runs: false };
}
