import { setup } from './setup.ts';

const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(setup.language, options);
const dateFormat = format({ dateStyle: 'medium' });
const timeFormat = format({ timeStyle: 'short' });
const dayFormat = format({ weekday: 'short', day: 'numeric' });
const longFormat = format({ weekday: 'long', month: 'long', day: 'numeric' });

export const dateText = (date: Date): string => dateFormat.format(date);
export const timeText = (date: Date): string => timeFormat.format(date);
export const dayText = (date: Date): string => dayFormat.format(date);

export const spanText = (start: Date, end: Date): string =>
  `${longFormat.format(start)} ⋅ ${timeText(start)} – ${timeText(end)}`;

/** Reads one end of `dates=20300122T093000Z/20300122T103000Z`, also without the `Z` or the time. */
function readStamp(stamp: string): Date | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(stamp);
  if (!found) return undefined;
  const [, year, month, day, hours = '00', minutes = '00', seconds = '00', zone = ''] = found;
  return new Date(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}${zone}`);
}

/** The start and end that a URL's `dates=` names, if it does. */
export function readDates(text: string | null): [Date, Date] | undefined {
  const [start, end] = (text ?? '').split('/').map(readStamp);
  return start && end ? [start, end] : undefined;
}
