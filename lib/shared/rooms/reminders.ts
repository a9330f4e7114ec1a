import type { Reminder } from '../database/database.ts';
import { shortTime, weekdayTime } from '../i18n/format.ts';
import { i18n, type Phrase, phrase } from '../i18n/translate.ts';

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;

/** How many minutes before its time a reminder can be shown. */
export const LEAD_TIMES = [0, 2, 5, 10] as const;

/** The longest of {@link LEAD_TIMES}. */
export const MAX_LEAD = Math.max(...LEAD_TIMES);

/** How long after its time a reminder is still of use, as after the computer slept, in milliseconds. */
export const LATE = 15 * MINUTE;

/** When a reminder is, and whether again. */
export type Recurrence = Pick<Reminder, 'at' | 'every' | 'first'>;

/**
 * The time of a repeated reminder after that many weeks: the same time of day in the computer's time zone, whatever
 * becomes of summer time. It is counted from the first time, so that a week in which that time of day does not exist
 * shifts no other.
 */
function afterWeeks(first: number, weeks: number): number {
  const date = new Date(first);
  date.setDate(date.getDate() + 7 * weeks);
  return date.getTime();
}

/**
 * The first time of a reminder that is not before `from`. Both in milliseconds since 1970.
 * @returns undefined if there is none
 */
export function occurrenceFrom({ at, every, first = at }: Recurrence, from: number): number | undefined {
  if (!every) return at >= from ? at : undefined;
  // A week is some hours longer or shorter where summer time begins or ends.
  let weeks = Math.max(0, Math.floor((from - first) / WEEK) - 1);
  while (afterWeeks(first, weeks) < from) weeks += 1;
  return afterWeeks(first, weeks);
}

/** Whether one of a reminder's times is exactly this one, in milliseconds since 1970. */
export const isAt = (reminder: Recurrence, time: number): boolean => occurrenceFrom(reminder, time) === time;

/** The next time at which guests are expected in a room. */
export interface NextReminder {
  /** Milliseconds since 1970; up to 15 minutes ago. */
  at: number;
  /** Whether the host is to be reminded already: it stays so until 15 minutes after the time. */
  isDue: boolean;
}

/**
 * The next time at which guests are expected in each room, by room id. Rooms without one are missing.
 * @param reminders rows of the table `plans`, in any order
 * @param now milliseconds since 1970
 */
export function nextReminders(reminders: readonly Reminder[], now: number): Map<string, NextReminder> {
  const next = new Map<string, NextReminder>();
  for (const reminder of reminders) {
    const at = occurrenceFrom(reminder, now - LATE);
    if (at === undefined) continue;
    const isDue = isTimeToRemind({ ...reminder, at }, now);
    const known = next.get(reminder.roomId);
    if (!known || at < known.at) next.set(reminder.roomId, { at, isDue });
    else if (at === known.at && isDue) known.isDue = true;
  }
  return next;
}

/** Whether the host is to be reminded of a reminder's time `at` by now. @param now milliseconds since 1970 */
export const isTimeToRemind = ({ at, before = 0 }: Pick<Reminder, 'at' | 'before'>, now: number): boolean =>
  now >= at - before * MINUTE && now <= at + LATE;

/** When a reminder is, as in "every Tue 14:00, 5 min before". @param now milliseconds since 1970 */
export function reminderText(
  { at, every, before = 0 }: Pick<Reminder, 'at' | 'every' | 'before'>,
  now: number,
): Phrase {
  const time = every ? i18n.t('rooms.everyWeekAt', [weekdayTime(at)]) : shortTime(at, now);
  return before > 0 ? phrase(`${time}, ${leadText(before)}`) : time;
}

/** How long before its time a reminder is shown, as in "5 min before". @param minutes one of {@link LEAD_TIMES} */
export const leadText = (minutes: number): Phrase =>
  minutes > 0 ? i18n.t('rooms.minutesBefore', [minutes]) : i18n.t('rooms.atTheTime');
