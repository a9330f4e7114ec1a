import { END_DATE, START_TIME } from './selectors.ts';

const bare = (text: string): string => text.replaceAll(/[^\p{Letter}\p{Number}]/gu, '').toLowerCase();

/**
 * Whether a field of the page shows this moment in one of these formats, in the page's language.
 * @param part selector of the field, or of what is around it
 */
export function shows(part: string, moment: Date, formats: Intl.DateTimeFormatOptions[]): boolean {
  const field = document.querySelector<HTMLInputElement>(`${part} input, input${part}`);
  const shown = field && bare(field.value);
  const language = document.documentElement.lang || navigator.language;
  return formats.some((format) => bare(new Intl.DateTimeFormat(language, format).format(moment)) === shown);
}

/**
 * From when to when a new event is, as the URL's `dates=` says in UTC (`20301231T193000Z/20301231T203000Z`); undefined
 * for every other form.
 */
export function urlDates({ search }: Location): [from: Date, until: Date] | undefined {
  const dates = new URLSearchParams(search).get('dates') ?? '';
  const [from, until] = dates.split('/').map(readStamp);
  return from && until && [from, until];
}

function readStamp(stamp: string): Date | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp);
  if (!parts) return undefined;
  const [, year, month, day, hours, minutes, seconds] = parts;
  return new Date(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`);
}

const dateFormats: Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'short' },
  { dateStyle: 'medium' },
  { dateStyle: 'long' },
  { day: 'numeric', month: 'short', year: 'numeric' },
  { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
];

/**
 * When a new event ends, where that is certain: the URL says so, and the field for the last day still shows that day in
 * the language of the page. Whatever is in the page alone is in the user's own format, and a wrong time is worse than
 * none.
 */
export function certainEnd({ location }: Document): Date | undefined {
  const end = urlDates(location)?.[1];
  return end && shows(END_DATE, end, dateFormats) ? end : undefined;
}

const minute = '2-digit';
const timeFormats: Intl.DateTimeFormatOptions[] = [
  { hour: 'numeric', minute, hour12: true },
  { hour: 'numeric', minute, hourCycle: 'h23' },
  { hour: '2-digit', minute, hourCycle: 'h23' },
];

/**
 * From when to when a new event is, in milliseconds since 1970, where that is certain: the end is, and the field for
 * the start still shows the URL's time. It does not once the host has chosen another, nor where Calendar keeps to
 * another time zone than the browser.
 */
export function certainSpan(document: Document): { from: number; until: number } | undefined {
  const until = certainEnd(document);
  const from = urlDates(document.location)?.[0];
  if (!from || !until || !shows(START_TIME, from, timeFormats)) return undefined;
  return { from: from.getTime(), until: until.getTime() };
}
