import type { NewEvent } from './template-url.ts';

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
