import { language } from './language.ts';
import { type Phrase, phrase } from './translate.ts';

const MINUTE = 60_000;

/** Formats a time as the value of a `datetime-local` input, in the local time zone. @param time ms since 1970 */
export function toLocal(time: number): string {
  const shifted = new Date(time - new Date(time).getTimezoneOffset() * MINUTE);
  return shifted.toISOString().slice(0, 16);
}

/** Parses the value of a `datetime-local` input. @returns ms since 1970; undefined if it is empty or incomplete */
export function fromLocal(value: string): number | undefined {
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}

/**
 * Whether a value of a `datetime-local` input names a time that does not exist, because the clocks go forward then.
 * `fromLocal` reads such a time as one hour later.
 */
export function isSkipped(value: string): boolean {
  const time = fromLocal(value);
  return time !== undefined && toLocal(time) !== value.slice(0, 'YYYY-MM-DDThh:mm'.length);
}

const HALF_HOUR = 30 * MINUTE;

/** The next full or half hour of the local clock, or `now` if it is one. Both in ms since 1970. */
export function nextHalfHour(now = Date.now()): number {
  // The clocks of some countries are set off by a quarter of an hour.
  const offset = new Date(now).getTimezoneOffset() * MINUTE;
  return Math.ceil((now - offset) / HALF_HOUR) * HALF_HOUR + offset;
}

const SECOND = 1000;
const UNITS = [
  ['day', 86_400 * SECOND],
  ['hour', 3600 * SECOND],
  ['minute', 60 * SECOND],
] as const;

const largestUnit = (ms: number) => UNITS.find(([, length]) => ms >= length);

/** The time since `then` in its largest unit, as in "5 min. ago"; undefined for less than a minute. Both in ms since 1970. */
export function relativeTime(then: number, now: number): Phrase | undefined {
  const unit = largestUnit(now - then);
  if (!unit) return undefined;
  const [name, length] = unit;
  const format = new Intl.RelativeTimeFormat(language(), { style: 'short' });
  return phrase(format.format(-Math.floor((now - then) / length), name));
}

/** The time from `since` to `now` in its largest unit, as in "5 min"; undefined for less than a minute. Both in ms since 1970. */
export function duration(since: number, now: number): Phrase | undefined {
  const unit = largestUnit(now - since);
  if (!unit) return undefined;
  const [name, length] = unit;
  const format = new Intl.NumberFormat(language(), { style: 'unit', unit: name, unitDisplay: 'short' });
  return phrase(format.format(Math.floor((now - since) / length)));
}

/** The time of day, preceded by the date unless that is today. Both in ms since 1970. */
export function shortTime(time: number, now: number): Phrase {
  const today = new Date(time).toDateString() === new Date(now).toDateString();
  const style = { timeStyle: 'short', dateStyle: today ? undefined : 'medium' } as const;
  return phrase(new Intl.DateTimeFormat(language(), style).format(time));
}

/** A date, as in "22 Nov 2025". @param time ms since 1970 */
export const dateOf = (time: number): Phrase => phrase(formatters().day.format(time));

/** The time of day. @param time ms since 1970 */
export const timeOfDay = (time: number): Phrase => phrase(formatters().time.format(time));
/** Day and month, as in "1 Mar", with the year unless it is this one. Both in ms since 1970. */
export function shortDate(time: number, now = Date.now()): Phrase {
  const year = new Date(time).getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric';
  return phrase(new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'short', year }).format(time));
}

const WEEK_MS = 6 * 86_400 * SECOND;

/** A time to come: the time of day if it is today, with the weekday within a week, else the date. Both in ms since 1970. */
export function comingTime(time: number, now: number): Phrase {
  const isToday = new Date(time).toDateString() === new Date(now).toDateString();
  if (!isToday && time - now > WEEK_MS) return shortDate(time, now);
  const weekday = isToday ? undefined : 'short';
  const style = { weekday, hour: 'numeric', minute: '2-digit' } as const;
  return phrase(new Intl.DateTimeFormat(language(), style).format(time));
}

/** A number with the language's separators, as in "2,300". */
export const count = (number: number): Phrase => phrase(new Intl.NumberFormat(language()).format(number));

/** The weekdays in display order, from Monday. 0 is Sunday. */
export const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;

/** A weekday's name. @param day 0 is Sunday */
export const weekday = (day: number): Phrase =>
  phrase(
    new Intl.DateTimeFormat(language(), { weekday: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2026, 1, 1 + day),
    ),
  );

/** Weekday and time of day, as in "Tue 14:00". @param time ms since 1970 */
export const weekdayTime = (time: number): Phrase =>
  phrase(
    new Intl.DateTimeFormat(language(), { weekday: 'short', hour: 'numeric', minute: '2-digit' }).format(
      time,
    ),
  );

// Cached: creating a formatter takes longer than formatting the hundred dates of a table.
let cached: Record<'day' | 'time' | 'full', Intl.DateTimeFormat> | undefined;

const formatters = () => {
  const format = (style: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language(), style);
  return (cached ??= {
    day: format({ dateStyle: 'medium' }),
    time: format({ timeStyle: 'short' }),
    full: format({ dateStyle: 'medium', timeStyle: 'short' }),
  });
};

/** The date, with the time of day if it is today: short enough for a table column. Both in ms since 1970. */
export function shortDateTime(time: number, now: number): Phrase {
  const isToday = new Date(time).toDateString() === new Date(now).toDateString();
  return phrase(formatters()[isToday ? 'full' : 'day'].format(time));
}

/** Date and time of day. @param time ms since 1970 */
export const fullDateTime = (time: number): Phrase => phrase(formatters().full.format(time));
