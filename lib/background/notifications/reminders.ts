import { i18n } from '#i18n';
import { db, type Reminder, type Room } from '../../shared/database/database.ts';
import { isExpired } from '../../shared/rooms/queries.ts';
import { showExpected } from './notification.ts';

const MINUTE = 60_000;

/** How long before a planned time guests of the next meeting may come into one that still runs, in milliseconds. */
const EARLY = 5 * MINUTE;
/** How long after it is still worth telling, as after the computer slept. */
const LATE = 15 * MINUTE;

/**
 * Tells of planned times that have come: guests cannot get in until the host starts the meeting, and where the one
 * before still runs, who comes in now may be a guest of the next.
 */
export async function notifyExpected(isSuppressed: (room: Room) => boolean, now = Date.now()): Promise<void> {
  const plans = await db.plans
    .where('at')
    .between(now - LATE, now + EARLY, true, true)
    .toArray();
  for (const plan of plans.filter(({ told }) => !told)) {
    const room = await db.rooms.get(plan.roomId);
    if (!room || room.deleteAt !== undefined || isSuppressed(room)) continue;
    const words = await wordsFor(plan, room, now);
    if (!words) continue;
    await showExpected(room.id, words);
    await db.plans.update(plan.id, { told: true });
  }
}

async function wordsFor(plan: Reminder, room: Room, now: number) {
  const people = (await db.presence.get(room.id))?.people ?? [];
  const title = plan.title || room.name;
  // Said before it is too late to tell the guests, and instead of inviting the host to start what cannot start.
  if (isExpired(room, plan.at) && people.length === 0)
    return { title, message: i18n.t('table.expected', [room.name]), runs: false };
  if (people.some(({ guest }) => !guest))
    return { title, message: i18n.t('alerts.backToBack', [room.name]), runs: true };
  // Guests without a host wait, and waiting is told of by itself.
  if (people.length > 0 || now < plan.at) return undefined;
  return { title, message: i18n.t('alerts.expected', [room.name]), runs: false };
}
