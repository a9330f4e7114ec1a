import type { Reminder } from '../database/database.ts';
import { shortTime, weekdayTime } from '../i18n/format.ts';
import { i18n, type Phrase } from '../i18n/translate.ts';

/** When a reminder is, as in "every Tue 14:00, 5 min before". @param now milliseconds since 1970 */
export function reminderText({ at, every, before = 0 }: Reminder, now: number): Phrase {
  const time = every ? i18n.t('rooms.everyWeekAt', [weekdayTime(at)]) : shortTime(at, now);
  return before > 0 ? i18n.t('rooms.timeAndLead', [time, leadText(before)]) : time;
}

/** How long before its time a reminder is shown, as in "5 min before". @param minutes one of {@link LEAD_TIMES} */
export const leadText = (minutes: number): Phrase =>
  minutes > 0 ? i18n.t('rooms.minutesBefore', [minutes]) : i18n.t('rooms.atTheTime');
