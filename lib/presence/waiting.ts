import type { Person } from '../rooms/database.ts';

/** The guests who wait among the people inside a running meeting: all of them while no host is in, else nobody. */
export const whoWaits = (people: Person[]): Person[] =>
  people.some(({ guest }) => !guest) ? [] : people.filter(({ guest }) => guest);
