import type { Room } from '../../lib/shared/database/database.ts';

/**
 * Makes a function that puts the most recently used rooms first. What counts is the use that it knew of when it saw
 * a room for the first time: a row stays where it is while the host works with it, and new rooms head the list.
 * Pinned rooms come before all others, in the order in which they were pinned.
 */
export function stableOrder(): (rooms: Room[]) => Room[] {
  const ranks = new Map<string, number>();
  let last: Room[] = [];
  const rank = ({ id, usedAt }: Room) => {
    const known = ranks.get(id);
    if (known !== undefined) return known;
    ranks.set(id, usedAt);
    return usedAt;
  };
  // Where that is equal the id decides, as in the database's index: the first rooms stay first when all are there.
  const byRank = (a: Room, b: Room) => pinned(a) - pinned(b) || rank(b) - rank(a) || (a.id < b.id ? 1 : -1);
  return (rooms) => {
    // What is in order already takes no sorting: a few changes among ten thousand rooms are put in their place.
    const now = new Map(rooms.map((room) => [room.id, room]));
    const known = last.flatMap(({ id }) => now.get(id) ?? []);
    for (const { id } of known) now.delete(id);
    last = [...known, ...now.values()].toSorted(byRank);
    return last;
  };
}

const pinned = ({ pin = Number.MAX_SAFE_INTEGER }: Room) => pin;
