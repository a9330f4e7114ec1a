/** An event of the calendar. */
export interface CalendarEvent {
  /** Missing until it is saved. */
  id?: string;
  title: string;
  location: string;
  /** HTML, from the editor's model. */
  description: string;
  start: Date;
  end: Date;
  /** Mail addresses. */
  guests: readonly string[];
  recurring?: boolean;
}

const hour = 3_600_000;

/** Monday of the displayed week. */
export const monday = new Date(2030, 0, 21);

/** A time in that week. Day 0 is Monday; hours may be fractional. */
const at = (day: number, hours: number): Date =>
  new Date(
    monday.getFullYear(),
    monday.getMonth(),
    monday.getDate() + day,
    Math.floor(hours),
    (hours % 1) * 60,
  );

/** An empty event of one hour. */
export function newEvent(start: Date = at(1, 9.5), end = new Date(start.getTime() + hour)): CalendarEvent {
  return { title: '', location: '', description: '', start, end, guests: [] };
}

/** The events of the calendar; changed by saving. */
export const calendar: CalendarEvent[] = [
  {
    ...newEvent(at(0, 9)),
    id: 'weekly00',
    title: 'Weekly sync',
    guests: ['anna@example.com'],
    recurring: true,
  },
  {
    ...newEvent(at(1, 13)),
    id: 'interview0',
    title: 'Interview with Carla',
    location: 'Room 4',
    description: 'Bring the <b>portfolio</b>.<br>Questions are in the folder.',
    guests: ['carla@example.com', 'ben@example.com'],
  },
  { ...newEvent(at(3, 15.5)), id: 'review00', title: 'Design review' },
];

/** Adds an event, or replaces the one with its id. @returns the saved event */
export function saveEvent(event: CalendarEvent): CalendarEvent {
  const saved = { ...event, id: event.id ?? `event${calendar.length}` };
  const index = calendar.findIndex(({ id }) => id === saved.id);
  calendar.splice(index < 0 ? calendar.length : index, index < 0 ? 0 : 1, saved);
  return saved;
}
