import type { Room } from '../../lib/shared/database/database.ts';

/**
 * Creates a function that sorts rooms by most recent use. The use time is fixed when a room is first seen:
 * a row keeps its position while the user works with it, and new rooms come first. Pinned rooms precede all
 * others, in the order of their `pin`.
 */
export function stableOrder(): (rooms: Room[]) => Room[] {
  const ranks = new Map<string, number>();
  let previous: Room[] = [];
  const rank = ({ id, usedAt }: Room) => {
    const known = ranks.get(id);
    if (known !== undefined) return known;
    ranks.set(id, usedAt);
    return usedAt;
  };
  // Ties are broken by id as in the database's index, so that the first rooms keep their position when all
  // are loaded.
  const byRank = (a: Room, b: Room) => pinned(a) - pinned(b) || rank(b) - rank(a) || (a.id < b.id ? 1 : -1);
  return (rooms) => {
    // The previous order is reused: sorting an almost sorted array of ten thousand rooms is cheap.
    const byId = new Map(rooms.map((room) => [room.id, room]));
    const known = previous.flatMap(({ id }) => byId.get(id) ?? []);
    for (const { id } of known) byId.delete(id);
    previous = [...known, ...byId.values()].toSorted(byRank);
    return previous;
  };
}

const pinned = ({ pin = Number.MAX_SAFE_INTEGER }: Room) => pin;
