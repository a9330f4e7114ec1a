import { language } from './language.ts';

const MINUTE = 60_000;

/** A moment as the value of a `datetime-local` field: the host's own clock. @param time milliseconds since 1970 */
export function toLocal(time: number): string {
  const shifted = new Date(time - new Date(time).getTimezoneOffset() * MINUTE);
  return shifted.toISOString().slice(0, 16);
}

/** The moment that a `datetime-local` field says, in milliseconds since 1970; undefined while it says none. */
export function fromLocal(value: string): number | undefined {
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}

/** The next full half hour, in milliseconds since 1970. */
export const nextHalfHour = (now = Date.now()): number => Math.ceil(now / (30 * MINUTE)) * 30 * MINUTE;

const SECOND = 1000;
const UNITS = [
  ['day', 86_400 * SECOND],
  ['hour', 3600 * SECOND],
  ['minute', 60 * SECOND],
] as const;

const largestUnit = (span: number) => UNITS.find(([, length]) => span >= length);

/** How long ago something was, as "5 min. ago"; undefined for less than a minute. Both in milliseconds since 1970. */
export function relativeTime(then: number, now: number): string | undefined {
  const unit = largestUnit(now - then);
  if (!unit) return undefined;
  const [name, length] = unit;
  return new Intl.RelativeTimeFormat(language(), { style: 'short' }).format(
    -Math.floor((now - then) / length),
    name,
  );
}

/** How long something lasts already, as "5 min"; undefined for less than a minute. Both in milliseconds since 1970. */
export function duration(since: number, now: number): string | undefined {
  const unit = largestUnit(now - since);
  if (!unit) return undefined;
  const [name, length] = unit;
  return new Intl.NumberFormat(language(), { style: 'unit', unit: name, unitDisplay: 'short' }).format(
    Math.floor((now - since) / length),
  );
}

/** A moment of today as its time, an earlier one with its day. Both in milliseconds since 1970. */
export function shortTime(time: number, now: number): string {
  const today = new Date(time).toDateString() === new Date(now).toDateString();
  const style = { timeStyle: 'short', dateStyle: today ? undefined : 'medium' } as const;
  return new Intl.DateTimeFormat(language(), style).format(time);
}

/** A number as the host writes it, as "2,300". */
export const count = (number: number): string => new Intl.NumberFormat(language()).format(number);

/** The weekdays from 0, Sunday, on, as a week is written: from Monday. */
export const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;

/** A weekday's name. @param day from 0, Sunday, on */
export const weekday = (day: number): string =>
  new Intl.DateTimeFormat(language(), { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2026, 1, 1 + day),
  );

// Made once: a table has a hundred dates on screen, and each formatter takes longer than all of them.
let formats: { day: Intl.DateTimeFormat; time: Intl.DateTimeFormat; full: Intl.DateTimeFormat } | undefined;

const made = () => {
  const format = (style: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language(), style);
  return (formats ??= {
    day: format({ dateStyle: 'medium' }),
    time: format({ timeStyle: 'short' }),
    full: format({ dateStyle: 'medium', timeStyle: 'short' }),
  });
};

/** A moment as short as a column has place for: of today its time, else its day. Both in milliseconds since 1970. */
export function shortDateTime(time: number, now: number): string {
  const isToday = new Date(time).toDateString() === new Date(now).toDateString();
  return made()[isToday ? 'time' : 'day'].format(time);
}

/** A moment with all there is to it. @param time milliseconds since 1970 */
export const fullDateTime = (time: number): string => made().full.format(time);
