import { setup } from './setup.ts';

const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(setup.language, options);
const dateFormat = format({ dateStyle: 'medium' });
const timeFormat = format({ timeStyle: 'short' });
const dayFormat = format({ weekday: 'short', day: 'numeric' });
const longFormat = format({ weekday: 'long', month: 'long', day: 'numeric' });

/** Date in the page's language. */
export const dateText = (date: Date): string => dateFormat.format(date);
/** Time of day in the page's language. */
export const timeText = (date: Date): string => timeFormat.format(date);
/** Weekday and day of the month in the page's language. */
export const dayText = (date: Date): string => dayFormat.format(date);

/** Date with start and end in the page's language. */
export const spanText = (start: Date, end: Date): string =>
  `${longFormat.format(start)} ⋅ ${timeText(start)} – ${timeText(end)}`;

/** Parses one end of `dates=20300122T093000Z/20300122T103000Z`; `Z` and the time are optional. */
function readStamp(stamp: string): Date | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(stamp);
  if (!found) return undefined;
  const [, year, month, day, hours = '00', minutes = '00', seconds = '00', zone = ''] = found;
  return new Date(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}${zone}`);
}

/** Parses start and end of a URL's `dates=`; undefined if it is missing or malformed. */
export function readDates(text: string | null): [Date, Date] | undefined {
  const [start, end] = (text ?? '').split('/').map(readStamp);
  return start && end ? [start, end] : undefined;
}
