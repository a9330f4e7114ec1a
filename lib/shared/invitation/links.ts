import { escapeHtml } from '../escape.ts';

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

/** The calendars on the web that open a prefilled event, not saved until the host saves it there. */
export type WebCalendar = 'google' | 'outlook-work' | 'outlook-personal' | 'yahoo';

interface Target {
  address: string;
  /** The longest address that it takes, in characters. */
  maxLength: number;
  query: (event: NewEvent) => Record<string, string | undefined>;
}

/** Documented by Microsoft (`rru=addevent`). The body is read as HTML, all else as text (seen in August 2026). */
const outlook = (address: string): Target => ({
  address,
  maxLength: 31_000,
  query: ({ title, location, details, start, end }) => ({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    ...(start && end && { startdt: start.toISOString(), enddt: end.toISOString() }),
    location,
    body: details && toHtml(details, location),
  }),
});

const targets: Record<WebCalendar, Target> = {
  // Documented by Google (`action=TEMPLATE`). The details are read as HTML, and links in them are found by Google.
  google: {
    address: 'https://calendar.google.com/calendar/render',
    maxLength: 8000,
    query: ({ title, location, details, start, end }) => ({
      action: 'TEMPLATE',
      text: title,
      ...(start && end && { dates: `${stamp(start)}/${stamp(end)}` }),
      location,
      details: details && escapeHtml(details),
    }),
  },
  // Organisations have Microsoft 365, everybody else Outlook.com; neither knows the accounts of the other.
  'outlook-work': outlook('https://outlook.office.com/calendar/deeplink/compose'),
  'outlook-personal': outlook('https://outlook.live.com/calendar/0/deeplink/compose'),
  yahoo: {
    address: 'https://calendar.yahoo.com/',
    maxLength: 8000,
    query: ({ title, location, details, start, end }) => ({
      v: '60',
      title,
      ...(start && end && { st: stamp(start), et: stamp(end) }),
      in_loc: location,
      desc: details,
    }),
  },
};

/** All calendars on the web, in the order in which they are offered. */
export const webCalendars = Object.keys(targets) as WebCalendar[];

/**
 * The URL of a prefilled new event. Details that are too long for it end with an ellipsis and the location.
 * @returns spaces are `%20`: Outlook shows a plus as a plus
 */
export function eventUrl(calendar: WebCalendar, event: NewEvent): string {
  const { address, maxLength, query } = targets[calendar];
  const urlOf = (details: string | undefined) =>
    `${address}?${queryString(query({ ...event, ...(details !== undefined && { details }) }))}`;
  const { details = '', location = '' } = event;
  const whole = urlOf(event.details);
  if (whole.length <= maxLength) return whole;
  const characters = [...new Intl.Segmenter().segment(details)].map(({ segment }) => segment);
  const shortened = (count: number) =>
    urlOf(`${characters.slice(0, count).join('').trimEnd()}…\n${location}`);
  let [fits, tooMany] = [0, characters.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (shortened(middle).length <= maxLength) fits = middle;
    else tooMany = middle;
  }
  return shortened(fits);
}

/** Writes a text as HTML with line breaks, in which the link can be clicked. */
function toHtml(text: string, link: string | undefined): string {
  const lines = escapeHtml(text).replaceAll('\n', '<br>');
  if (!link) return lines;
  const escaped = escapeHtml(link);
  return lines.replaceAll(escaped, `<a href="${escaped}">${escaped}</a>`);
}

const queryString = (parameters: Record<string, string | undefined>): string =>
  Object.entries(parameters)
    .flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name}=${encode(value)}`]))
    .join('&');

/** The `mailto:` URL of a new mail without recipient. Lines end in CR LF as RFC 6068 requires. */
export const mailUrl = (subject: string, text: string): string =>
  `mailto:?subject=${encode(subject)}&body=${encode(text.replaceAll('\n', '\r\n'))}`;

/** The URL that opens WhatsApp with a text to send; the host chooses the recipient there (documented by WhatsApp). */
export const whatsAppUrl = (text: string): string => `https://wa.me/?text=${encode(text)}`;

/** `encodeURIComponent` throws on a lone surrogate. */
const encode = (text: string) => encodeURIComponent(text.toWellFormed());
