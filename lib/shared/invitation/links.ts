/** The content of a calendar event that is not saved yet. */
export interface NewEvent {
  title: string;
  location?: string;
  /** Plain text, or HTML with the tags that Google Calendar keeps: links, line breaks, bold. */
  details?: string;
  start?: Date;
  end?: Date;
}

const GOOGLE_CALENDAR = 'https://calendar.google.com/calendar/render';

/** A date as an iCalendar timestamp in UTC: `20301231T193000Z`. */
export const stamp = (date: Date): string => date.toISOString().replace(/[-:]|\.\d+/g, '');

/**
 * The URL of a prefilled new event in Google Calendar, not saved until the host saves it there (documented by Google,
 * `action=TEMPLATE`).
 */
export function googleCalendarUrl({ title, location, details, start, end }: NewEvent): string {
  const query = new URLSearchParams({ action: 'TEMPLATE', text: title });
  if (start && end) query.set('dates', `${stamp(start)}/${stamp(end)}`);
  if (location) query.set('location', location);
  if (details) query.set('details', details);
  return `${GOOGLE_CALENDAR}?${query.toString()}`;
}

const OUTLOOK = 'https://outlook.office.com/calendar/deeplink/compose';

/** The URL of a prefilled new event in Outlook on the web (documented by Microsoft, `rru=addevent`). */
export function outlookUrl({ title, location, details, start, end }: NewEvent): string {
  const query = new URLSearchParams({ path: '/calendar/action/compose', rru: 'addevent', subject: title });
  if (start && end) {
    query.set('startdt', start.toISOString());
    query.set('enddt', end.toISOString());
  }
  if (location) query.set('location', location);
  if (details) query.set('body', details);
  return `${OUTLOOK}?${query.toString()}`;
}

/** The `mailto:` URL of a new mail without recipient. Lines end in CR LF as RFC 6068 requires. */
export const mailUrl = (subject: string, text: string): string =>
  `mailto:?subject=${encode(subject)}&body=${encode(text.replaceAll('\n', '\r\n'))}`;

/** The URL that opens WhatsApp with a text to send; the host chooses the recipient there (documented by WhatsApp). */
export const whatsAppUrl = (text: string): string => `https://wa.me/?text=${encode(text)}`;

/** `encodeURIComponent` throws on a lone surrogate. */
const encode = (text: string) => encodeURIComponent(text.toWellFormed());
