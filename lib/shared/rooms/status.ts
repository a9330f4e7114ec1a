import type { Person, Room } from '../database/database.ts';

/**
 * What another version of the extension has stored may be no list, or a list of something else. It must not keep the
 * room's next list from being stored, nor another room from being read.
 * @returns the items that have an id
 */
export const readable = <T extends { id: string }>(stored: readonly T[] | undefined): T[] =>
  Array.isArray(stored) ? stored.filter((item: Partial<T> | null) => typeof item?.id === 'string') : [];

/**
 * @returns the waiting guests among the participants of a meeting: none if a host is present, else all guests except
 * those who do not count as waiting yet, because a host has left a short time ago
 */
export const waitingGuests = (people: Person[]): Person[] =>
  people.some(({ guest }) => !guest) ? [] : people.filter(({ waitsFrom }) => waitsFrom === undefined);

/** Whether the room has expired, so that its meeting cannot be started. @param now milliseconds since 1970 */
export const isExpired = ({ expiresAt }: Pick<Room, 'expiresAt'>, now = Date.now()): boolean =>
  expiresAt !== null && Date.parse(expiresAt) <= now;
