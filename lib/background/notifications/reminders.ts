import { i18n } from '../../shared/i18n/translate.ts';
import { db, type Reminder, type Room } from '../../shared/database/database.ts';
import { isExpired } from '../../shared/rooms/queries.ts';
import { shortName, shortRoomName } from '../../shared/rooms/names.ts';
import { showExpected } from './notification.ts';

const MINUTE = 60_000;

/** How long before a reminder a notification may be shown if the previous meeting is still running, in milliseconds. */
const EARLY = 5 * MINUTE;
/** How long after a reminder a missed notification is still shown, as after the computer slept, in milliseconds. */
const LATE = 15 * MINUTE;

/**
 * Shows the notifications of due reminders, each once. Guests cannot join until the host starts the meeting; if the
 * previous meeting is still running, somebody who joins now may be a guest of the next one.
 * @param now milliseconds since 1970
 * @returns one task for each reminder that may be due
 */
export async function dueReminders(
  isSuppressed: (room: Room) => boolean,
  now = Date.now(),
): Promise<(() => Promise<void>)[]> {
  const plans = await db.plans
    .where('at')
    .between(now - LATE, now + EARLY, true, true)
    .toArray();
  return plans.filter(({ told }) => !told).map((plan) => () => notifyExpected(plan, isSuppressed, now));
}

async function notifyExpected(
  plan: Reminder,
  isSuppressed: (room: Room) => boolean,
  now: number,
): Promise<void> {
  const room = await db.rooms.get(plan.roomId);
  if (!room || room.deleteAt !== undefined || isSuppressed(room)) return;
  const content = await contentFor(plan, room, now);
  if (content && (await showExpected(room.id, content))) await db.plans.update(plan.id, { told: true });
}

/** @returns the content of the notification; undefined if none is to be shown now */
async function contentFor(plan: Reminder, room: Room, now: number) {
  const people = (await db.presence.get(room.id))?.people ?? [];
  const title = shortName(plan.title) || shortRoomName(room);
  // Up to 5 minutes early, so that the host can still inform the guests, and without offering to start the meeting.
  if (isExpired(room, plan.at) && people.length === 0)
    return { title, message: i18n.t('table.expected', [shortRoomName(room)]), runs: false };
  if (people.some(({ guest }) => !guest))
    return { title, message: i18n.t('alerts.backToBack', [shortRoomName(room)]), runs: true };
  // Guests without a host are waiting, which has its own notification.
  if (people.length > 0 || now < plan.at) return undefined;
  return { title, message: i18n.t('alerts.expected', [shortRoomName(room)]), runs: false };
}
