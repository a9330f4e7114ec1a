import type { Missed, Person, Visit } from '../rooms/database.ts';

/** Who is back within this time, in milliseconds, never went: a reload of the page is no second visit. */
export const BACK_MS = 2 * 60_000;

/** One running room as the watcher knows it. */
export interface RoomState {
  people: Person[];
  visit?: Visit | undefined;
  /** Missed guests of the last {@link BACK_MS}. */
  missed: Missed[];
}

/** Which room, whose, and when it is, in milliseconds since 1970. */
export interface Scene {
  roomId: string;
  accountId: string;
  now: number;
}
