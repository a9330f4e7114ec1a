import { language } from '../../lib/language.ts';

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
export function shortWhen(time: number, now: number): string {
  const isToday = new Date(time).toDateString() === new Date(now).toDateString();
  return made()[isToday ? 'time' : 'day'].format(time);
}

/** A moment with all there is to it. @param time milliseconds since 1970 */
export const fullWhen = (time: number): string => made().full.format(time);
