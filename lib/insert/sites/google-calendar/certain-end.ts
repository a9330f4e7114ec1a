import { END_DATE } from './selectors.ts';
import { shows } from './shows.ts';
import { urlDates } from './url-dates.ts';

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
