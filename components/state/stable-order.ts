import type { Room } from '../../lib/shared/database/database.ts';
import { isExpired } from '../../lib/shared/rooms/queries.ts';

const MINUTE = 60_000;

/** A meeting is due so long before a reminder, in milliseconds. */
const EARLY_MS = 10 * MINUTE;
/** How long after its time a reminder is shown and a meeting is due, in milliseconds. */
export const LATE_MS = 15 * MINUTE;

/** Whether a meeting has to be started about now. Both in milliseconds since 1970. @param at the room's next reminder */
export const isDue = (at: number | undefined, now: number): boolean =>
  at !== undefined && at - EARLY_MS <= now && now <= at + LATE_MS;

interface Context {
  /** Next reminder by room id, in milliseconds since 1970. */
  nextReminders: ReadonlyMap<string, number>;
  /** Ids of the rooms whose meeting is running, as keys. */
  presence: ReadonlyMap<string, unknown>;
}

interface Rank {
  /** 0 for a meeting that is due and does not run, 2 for an expired link, else 1. */
  group: number;
  usedAt: number;
}

/**
 * Creates a function that sorts rooms: due meetings first, then pinned rooms in the order of their `pin`, then by most
 * recent use, and expired links last. What a room is ranked by, except its pin, is fixed when it is first seen: a row
 * keeps its position while the user works with it or time passes. New rooms come first.
 * @param now time of the page's opening, in milliseconds since 1970
 */
export function stableOrder(now = Date.now()): (rooms: Room[], context?: Context) => Room[] {
  const ranks = new Map<string, Rank>();
  let previous: Room[] = [];
  const rank = (room: Room, context: Context | undefined): Rank => {
    const known = ranks.get(room.id);
    if (known) return known;
    const isRunning = context?.presence.has(room.id) ?? false;
    const isFirst = !isRunning && isDue(context?.nextReminders.get(room.id), now);
    const group = isExpired(room, now) && !isRunning ? 2 : isFirst ? 0 : 1;
    const first = { group, usedAt: room.usedAt };
    ranks.set(room.id, first);
    return first;
  };
  return (rooms, context) => {
    // Ties are broken by id as in the database's index, so that the first rooms keep their position when all
    // are loaded.
    const byRank = (a: Room, b: Room) => {
      const [left, right] = [rank(a, context), rank(b, context)];
      return (
        left.group - right.group ||
        pinned(a) - pinned(b) ||
        right.usedAt - left.usedAt ||
        (a.id < b.id ? 1 : -1)
      );
    };
    // The previous order is reused: sorting an almost sorted array of ten thousand rooms is cheap.
    const byId = new Map(rooms.map((room) => [room.id, room]));
    const known = previous.flatMap(({ id }) => byId.get(id) ?? []);
    for (const { id } of known) byId.delete(id);
    previous = [...known, ...byId.values()].toSorted(byRank);
    return previous;
  };
}

const pinned = ({ pin = Number.MAX_SAFE_INTEGER }: Room) => pin;
