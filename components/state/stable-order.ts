import type { ListedRoom } from '../../lib/shared/database/database.ts';
import { isExpired } from '../../lib/shared/rooms/status.ts';

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
export function stableOrder<T extends ListedRoom>(
  now = Date.now(),
): (rooms: readonly T[], context?: Context) => T[] {
  let previous: T[] = [];
  // Ranks of those of which their fields say something else, or that are gone. The others need none: there may be many.
  const fixed = new Map<string, Rank>();

  const groupOf = (room: T) => fixed.get(room.id)?.group ?? (isExpired(room, now) ? 2 : 1);
  const usedAtOf = (room: T) => fixed.get(room.id)?.usedAt ?? room.usedAt;
  // Asked once of each room, and not with each comparison: there may be ten thousand.
  const rank = (room: T) => ({ room, group: groupOf(room), pin: pinned(room), usedAt: usedAtOf(room) });
  const fix = (room: T, group = groupOf(room)) => fixed.set(room.id, { group, usedAt: usedAtOf(room) });

  const see = (room: T, context: Context | undefined) => {
    if (fixed.has(room.id)) return;
    const isRunning = context?.presence.has(room.id) ?? false;
    const isFirst = !isRunning && isDue(context?.nextReminders.get(room.id), now);
    const group = isExpired(room, now) && !isRunning ? 2 : isFirst ? 0 : 1;
    if (group !== groupOf(room)) fix(room, group);
  };

  const isSpecial = ({ id, expiresAt }: T, context: Context | undefined) =>
    expiresAt !== null || context?.nextReminders.has(id) === true;

  return (rooms, context) => {
    const gone = new Map(previous.map((room) => [room.id, room]));
    for (const room of rooms) {
      const before = gone.get(room.id);
      gone.delete(room.id);
      // Most rooms neither expire nor are due: there may be ten thousand.
      if (!before && isSpecial(room, context)) see(room, context);
      if (!before) continue;
      if (before.usedAt !== room.usedAt || before.expiresAt !== room.expiresAt) fix(before);
    }
    for (const room of gone.values()) fix(room);
    previous = rooms
      .map(rank)
      .toSorted(byRank)
      .map(({ room }) => room);
    return previous;
  };
}

interface Ranked extends Rank {
  room: ListedRoom;
  pin: number;
}

// Ties are broken by id as in the database's index, so that the first rooms keep their position when all are loaded.
const byRank = (a: Ranked, b: Ranked) =>
  a.group - b.group || a.pin - b.pin || b.usedAt - a.usedAt || (a.room.id < b.room.id ? 1 : -1);

const pinned = ({ pin = Number.MAX_SAFE_INTEGER }: ListedRoom) => pin;
