import { newEvent, calendar, type CalendarEvent } from './events.ts';
import { setup } from './setup.ts';
import { readDates } from './times.ts';

const root = '/calendar/u/0/r';

/** Pushes the URL of a view: the grid, or an event in the full editor. */
export function pushView(view: 'grid' | CalendarEvent): void {
  if (setup.without.has('path')) return;
  const event = view === 'grid' ? '' : ['/eventedit', view.id].filter(Boolean).join('/');
  history.pushState(null, '', root + event);
}

/**
 * The event that the URL asks to edit: an existing one, or a new one with the values in the query.
 * Undefined for the grid.
 */
export function eventFromUrl({ pathname, search }: Location): CalendarEvent | undefined {
  const [, id] = /\/eventedit(?:\/([^/]+))?$/.exec(pathname) ?? [undefined, undefined];
  if (!/\/eventedit(\/|$)/.test(pathname)) return undefined;
  const query = new URLSearchParams(search);
  const [start, end] = readDates(query.get('dates')) ?? [];
  return (
    calendar.find((event) => event.id === id) ?? {
      ...newEvent(start, end),
      title: query.get('text') ?? '',
      location: query.get('location') ?? '',
      description: (query.get('details') ?? '').replaceAll('\n', '<br>'),
      guests: query.getAll('add'),
    }
  );
}
