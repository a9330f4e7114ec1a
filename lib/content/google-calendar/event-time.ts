import { END_DATE, START_TIME } from './selectors.ts';

const dateFormats: Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'short' },
  { dateStyle: 'medium' },
  { dateStyle: 'long' },
  { day: 'numeric', month: 'short', year: 'numeric' },
  { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
];

const minute = '2-digit';
const timeFormats: Intl.DateTimeFormatOptions[] = [
  { hour: 'numeric', minute, hour12: true },
  { hour: 'numeric', minute, hourCycle: 'h23' },
  { hour: '2-digit', minute, hourCycle: 'h23' },
];

/**
 * The end of a new event; undefined if it is not certain. It is certain if the URL contains it and the end-date field
 * still shows that day in the page's language. The fields alone are not parsed: they are in the user's own format, and a
 * wrong time is worse than none.
 */
export function certainEnd({ location }: Document): Date | undefined {
  const end = urlDates(location)?.[1];
  return end && fieldShows(END_DATE, end, dateFormats) ? end : undefined;
}

/**
 * Start and end of a new event in ms since 1970; undefined if they are not certain. They are certain if the end is, and
 * the start-time field still shows the URL's time. It shows another one once the host has changed it, or if Calendar
 * uses another time zone than the browser.
 */
export function certainSpan(document: Document): { from: number; until: number } | undefined {
  const until = certainEnd(document);
  const from = urlDates(document.location)?.[0];
  if (!from || !until || !fieldShows(START_TIME, from, timeFormats)) return undefined;
  return { from: from.getTime(), until: until.getTime() };
}

/**
 * Whether a field of the page shows `moment` in one of `formats`, in the page's language.
 * @param selector the input, or an element around it
 */
export function fieldShows(selector: string, moment: Date, formats: Intl.DateTimeFormatOptions[]): boolean {
  const field = document.querySelector<HTMLInputElement>(`${selector} input, input${selector}`);
  const shown = field && normalize(field.value);
  const language = document.documentElement.lang || navigator.language;
  return formats.some(
    (format) => normalize(new Intl.DateTimeFormat(language, format).format(moment)) === shown,
  );
}

const normalize = (text: string): string => text.replaceAll(/[^\p{Letter}\p{Number}]/gu, '').toLowerCase();

/**
 * Start and end of a new event from the URL's `dates` parameter, if it is in UTC
 * (`dates=20301231T193000Z/20301231T203000Z`); undefined for any other form.
 */
export function urlDates({ search }: Location): [from: Date, until: Date] | undefined {
  const dates = new URLSearchParams(search).get('dates') ?? '';
  const [from, until] = dates.split('/').map(parseTimestamp);
  return from && until && [from, until];
}

function parseTimestamp(text: string): Date | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!parts) return undefined;
  const [, year, month, day, hours, minutes, seconds] = parts;
  return new Date(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`);
}
