import type { Participant } from '../eyeson/types.ts';
import type { Person, Presence, Visit } from '../rooms/database.ts';
import { whoWaits } from './waiting.ts';

/** One room that runs, and who is in it now. */
export interface Look {
  roomId: string;
  participants: Participant[];
}

/**
 * What a fresh look makes of who was known to be inside: those who stayed keep the time since when.
 * @param now milliseconds since 1970
 */
export function present(before: Presence | undefined, look: Look, accountId: string, now: number): Presence {
  const known = new Map(before?.people.map((person) => [person.id, person]));
  const people = look.participants
    .filter(({ online }) => online)
    .map(({ id, name, guest }): Person => ({ id, name, guest, since: known.get(id)?.since ?? now }));
  return { roomId: look.roomId, accountId, people };
}

/** The visit that goes with it: begun with the first guest who waits, over when nobody does. */
export function visitOf(
  before: Visit | undefined,
  { roomId, accountId, people }: Presence,
): Visit | undefined {
  const waiting = whoWaits(people);
  if (waiting.length === 0) return undefined;
  return before ?? { roomId, accountId, since: Math.min(...waiting.map(({ since }) => since)) };
}
