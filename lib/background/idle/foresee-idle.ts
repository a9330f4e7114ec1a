import { db } from '../../shared/database/database.ts';
import { LATE, MAX_LEAD } from '../../shared/rooms/reminders.ts';
import { readProgress } from '../../shared/rooms/sync-progress.ts';
import { visibleIds } from '../notifications/show.ts';
import { readPendingWork } from '../pending-work.ts';
import { MAX_IDLE_MS, mayStoreIdle, storeIdleUntil } from './idle-until.ts';

const MINUTE = 60_000;

/** How long before its time a reminder is work for each minute, in milliseconds; one minute more than that takes. */
const BEFORE_REMINDER = (Math.max(15, MAX_LEAD) + 1) * MINUTE;

/**
 * Stores until when there is nothing to do in a minute but to look which meetings run, if so. To be called when all that
 * there was to do is done. Whatever happens later ends it.
 */
export async function foreseeIdle(now = Date.now()): Promise<void> {
  if (!mayStoreIdle()) return;
  const time = await nextWorkTime(now);
  if (time > now) await storeIdleUntil(Math.min(time, now + MAX_IDLE_MS));
}

/** When there is something to do again, in milliseconds since 1970; what is to be done now is due since `now`. */
async function nextWorkTime(now: number): Promise<number> {
  // Missed guests are kept for days, and reminders are foreseen.
  const { accounts, missed: _, plans, ...pending } = await readPendingWork();
  if (!accounts || Object.values(pending).includes(true)) return now;
  const statuses = await db.status.toArray();
  if (statuses.some(({ error }) => error !== undefined)) return now;
  if ((await visibleIds()).size > 0 || (await isSyncing())) return now;
  return plans ? nextReminderWork(now) : Infinity;
}

async function isSyncing(): Promise<boolean> {
  const ids = await db.accounts.toCollection().primaryKeys();
  const progress = await Promise.all(ids.map(readProgress));
  return progress.some((each) => each !== undefined && !each.stopped);
}

async function nextReminderWork(now: number): Promise<number> {
  const reminders = await db.plans.toArray();
  // Those that have passed wait to be removed, which is not urgent, or to be moved on, which is.
  const open = reminders.filter(({ at, every }) => every !== undefined || at >= now - LATE);
  return Math.min(...open.map(({ at }) => at - BEFORE_REMINDER));
}
