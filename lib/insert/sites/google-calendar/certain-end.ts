import { END_DATE } from './selectors.ts';

const formats: Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'short' },
  { dateStyle: 'medium' },
  { dateStyle: 'long' },
  { day: 'numeric', month: 'short', year: 'numeric' },
  { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
];

const bare = (text: string): string => text.replaceAll(/[^\p{Letter}\p{Number}]/gu, '').toLowerCase();

/**
 * When a new event ends, where that is certain: the URL's `dates=` says so in UTC (`…/20301231T203000Z`), and the field
 * for the last day still shows that day in the language of the page. Whatever is in the
 * page alone is in the user's own format, and a wrong time is worse than none.
 */
export function certainEnd({ location, documentElement }: Document): Date | undefined {
  const stamp = /\/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(
    new URLSearchParams(location.search).get('dates') ?? '',
  );
  const field = document.querySelector<HTMLInputElement>(`${END_DATE} input, input${END_DATE}`);
  if (!stamp || !field) return undefined;
  const [, year, month, day, hours, minutes, seconds] = stamp;
  const end = new Date(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`);
  const shown = bare(field.value);
  const language = documentElement.lang || navigator.language;
  return formats.some((format) => bare(new Intl.DateTimeFormat(language, format).format(end)) === shown)
    ? end
    : undefined;
}
