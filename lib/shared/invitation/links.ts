import { escapeHtml } from '../escape.ts';
import type { WebCalendar } from './web-calendars.ts';

/** The content of a calendar event that is not saved yet. All texts are plain. */
export interface NewEvent {
  title: string;
  /** The guest link. */
  location?: string;
  details?: string;
  start?: Date;
  end?: Date;
}

/** A date as an iCalendar timestamp in UTC: `20301231T193000Z`. */
export const stamp = (date: Date): string => date.toISOString().replace(/[-:]|\.\d+/g, '');

interface Target {
  /** The longest URL that it takes, in characters. */
  maxLength: number;
  urlOf: (event: NewEvent) => string;
}

/** Documented by Microsoft (`rru=addevent`). The body is read as HTML, all else as text (seen in August 2026). */
const outlook = (address: string): Target => ({
  maxLength: 31_000,
  urlOf: ({ title, location, details, start, end }) =>
    urlWith(address, {
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: title,
      ...(start && end && { startdt: start.toISOString(), enddt: end.toISOString() }),
      location,
      body: details && toHtml(details, location),
    }),
});

/**
 * The URL of a prefilled new event in Google Calendar, of whatever length (documented by Google, `action=TEMPLATE`). The
 * details are read as HTML, and links in them are found by Google.
 */
export const googleEventUrl = ({ title, location, details, start, end }: NewEvent): string =>
  urlWith('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: title,
    ...(start && end && { dates: `${stamp(start)}/${stamp(end)}` }),
    location,
    details: details && escapeHtml(details),
  });

/** A function, so that a script which needs Google's address alone does not carry the others. */
const targets = (): Record<WebCalendar, Target> => ({
  google: { maxLength: 8000, urlOf: googleEventUrl },
  // Organisations have Microsoft 365, everybody else Outlook.com; neither knows the accounts of the other.
  'outlook-work': outlook('https://outlook.office.com/calendar/deeplink/compose'),
  'outlook-personal': outlook('https://outlook.live.com/calendar/0/deeplink/compose'),
  yahoo: {
    maxLength: 8000,
    urlOf: ({ title, location, details, start, end }) =>
      urlWith('https://calendar.yahoo.com/', {
        v: '60',
        title,
        ...(start && end && { st: stamp(start), et: stamp(end) }),
        in_loc: location,
        desc: details,
      }),
  },
});

/** The URL of a prefilled new event. */
export interface EventUrl {
  /** Spaces are `%20`: Outlook shows a plus as a plus. */
  url: string;
  /** Whether the details were too long for it: they then end with an ellipsis and the location. */
  isCut: boolean;
}

/** Makes the URL of a prefilled new event, no longer than the calendar takes it: details are cut first, then the title. */
export function eventUrl(calendar: WebCalendar, event: NewEvent): EventUrl {
  const { maxLength, urlOf } = targets()[calendar];
  const whole = urlOf(event);
  if (whole.length <= maxLength) return { url: whole, isCut: false };
  const { title, details = '', location = '' } = event;
  const withDetails = (start: string) => urlOf({ ...event, details: `${start}…\n${location}` });
  const withTitle = (start: string) => urlOf({ ...event, title: `${start}…`, details: location });
  const url =
    longest(details, withDetails, maxLength) ?? longest(title, withTitle, maxLength) ?? urlOf({ title: '' });
  return { url, isCut: true };
}

/** The URL with as much of a text's beginning as fits, cut between characters; undefined if nothing does. */
function longest(
  text: string,
  urlWithStart: (start: string) => string,
  maxLength: number,
): string | undefined {
  const characters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  const urlOf = (count: number) => urlWithStart(characters.slice(0, count).join('').trimEnd());
  if (urlOf(0).length > maxLength) return undefined;
  let [fits, tooMany] = [0, characters.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (urlOf(middle).length <= maxLength) fits = middle;
    else tooMany = middle;
  }
  return urlOf(fits);
}

/** Writes a text as HTML with line breaks, in which the link can be clicked. */
function toHtml(text: string, link: string | undefined): string {
  const lines = escapeHtml(text).replaceAll('\n', '<br>');
  if (!link) return lines;
  const escaped = escapeHtml(link);
  return lines.replaceAll(escaped, `<a href="${escaped}">${escaped}</a>`);
}

/** Adds parameters to an address, without those that are empty. */
const urlWith = (address: string, parameters: Record<string, string | undefined>): string =>
  `${address}?${Object.entries(parameters)
    .flatMap(([name, value]) => (value ? [`${name}=${encode(value)}`] : []))
    .join('&')}`;

/** The `mailto:` URL of a new mail without recipient. Lines end in CR LF as RFC 6068 requires. */
export const mailUrl = (subject: string, text: string): string =>
  `mailto:?subject=${encode(subject)}&body=${encode(text.replaceAll('\n', '\r\n'))}`;

/** The URL that opens WhatsApp with a text to send; the host chooses the recipient there (documented by WhatsApp). */
export const whatsAppUrl = (text: string): string => `https://wa.me/?text=${encode(text)}`;

/** `encodeURIComponent` throws on a lone surrogate. */
const encode = (text: string) => encodeURIComponent(text.toWellFormed());
