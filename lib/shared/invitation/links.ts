export interface NewEvent {
  title: string;
  location?: string;
  /** Plain text, or the few tags that Calendar keeps: links, line breaks, bold. */
  details?: string;
  start?: Date;
  end?: Date;
}

const GOOGLE_CALENDAR = 'https://calendar.google.com/calendar/render';

/** A moment in UTC as calendars write it: `20301231T193000Z`. */
export const stamp = (date: Date): string => date.toISOString().replace(/[-:]|\.\d+/g, '');

/** The address that opens a filled new event in Google Calendar; nothing is saved until the host saves it there (documented by Google, `action=TEMPLATE`). */
export function googleCalendarUrl({ title, location, details, start, end }: NewEvent): string {
  const query = new URLSearchParams({ action: 'TEMPLATE', text: title });
  if (start && end) query.set('dates', `${stamp(start)}/${stamp(end)}`);
  if (location) query.set('location', location);
  if (details) query.set('details', details);
  return `${GOOGLE_CALENDAR}?${query.toString()}`;
}

const OUTLOOK = 'https://outlook.office.com/calendar/deeplink/compose';

/** The address that opens a filled new event in Outlook on the web (documented by Microsoft, `rru=addevent`). */
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

/** The address that opens a new mail to nobody yet (RFC 6068, which wants lines to end in CR LF). */
export const mailUrl = (subject: string, text: string): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;

/** The address that opens WhatsApp with a text to send, to whomever the host chooses there (documented by WhatsApp). */
export const whatsAppUrl = (text: string): string => `https://wa.me/?text=${encodeURIComponent(text)}`;
