import { language } from '../../lib/language.ts';

const SECOND = 1000;
const UNITS = [
  ['day', 86_400 * SECOND],
  ['hour', 3600 * SECOND],
  ['minute', 60 * SECOND],
] as const;

const largestUnit = (span: number) => UNITS.find(([, length]) => span >= length);

/** How long ago something was, as "5 min. ago"; undefined for less than a minute. Both in milliseconds since 1970. */
export function ago(then: number, now: number): string | undefined {
  const unit = largestUnit(now - then);
  if (!unit) return undefined;
  const [name, length] = unit;
  return new Intl.RelativeTimeFormat(language(), { style: 'short' }).format(
    -Math.floor((now - then) / length),
    name,
  );
}

/** How long something lasts already, as "5 min"; undefined for less than a minute. Both in milliseconds since 1970. */
export function lasting(since: number, now: number): string | undefined {
  const unit = largestUnit(now - since);
  if (!unit) return undefined;
  const [name, length] = unit;
  return new Intl.NumberFormat(language(), { style: 'unit', unit: name, unitDisplay: 'short' }).format(
    Math.floor((now - since) / length),
  );
}

/** A moment of today as its time, an earlier one with its day. Both in milliseconds since 1970. */
export function moment(time: number, now: number): string {
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
