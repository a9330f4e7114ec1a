import { certainEnd } from './certain-end.ts';
import { START_TIME } from './selectors.ts';
import { shows } from './shows.ts';
import { urlDates } from './url-dates.ts';

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
