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
export function templateUrl({ title, location, details, start, end }: NewEvent): string {
  const query = new URLSearchParams({ action: 'TEMPLATE', text: title });
  if (start && end) query.set('dates', `${stamp(start)}/${stamp(end)}`);
  if (location) query.set('location', location);
  if (details) query.set('details', details);
  return `${GOOGLE_CALENDAR}?${query.toString()}`;
}
