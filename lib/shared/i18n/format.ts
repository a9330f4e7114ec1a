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

/** The next full half hour, or `now` if it is one. Both in ms since 1970. */
export const nextHalfHour = (now = Date.now()): number => Math.ceil(now / (30 * MINUTE)) * 30 * MINUTE;

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

// Cached: creating a formatter takes longer than formatting the hundred dates of a table.
let cached: { day: Intl.DateTimeFormat; full: Intl.DateTimeFormat } | undefined;

const formatters = () => {
  const format = (style: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language(), style);
  return (cached ??= {
    day: format({ dateStyle: 'medium' }),
    full: format({ dateStyle: 'medium', timeStyle: 'short' }),
  });
};

/** The date. @param time ms since 1970 */
export const mediumDate = (time: number): Phrase => phrase(formatters().day.format(time));

/** The date, with the time of day if it is today: short enough for a table column. Both in ms since 1970. */
export function shortDateTime(time: number, now: number): Phrase {
  const isToday = new Date(time).toDateString() === new Date(now).toDateString();
  return phrase(formatters()[isToday ? 'full' : 'day'].format(time));
}

/** Date and time of day. @param time ms since 1970 */
export const fullDateTime = (time: number): Phrase => phrase(formatters().full.format(time));
