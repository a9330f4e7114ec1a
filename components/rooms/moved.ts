import type { Room } from '../../lib/rooms/database.ts';

/**
 * The pinned rooms of a list, which stand at its head, with one of them moved a place.
 * @param by -1 for up, 1 for down
 * @returns undefined where there is no such place, as for a room that is not pinned
 */
export function moved(rooms: Room[], index: number, by: -1 | 1): Room[] | undefined {
  const to = index + by;
  const room = rooms[index];
  const other = rooms[to];
  if (room?.pin === undefined || other?.pin === undefined) return undefined;
  return rooms
    .filter(({ pin }) => pin !== undefined)
    .with(index, other)
    .with(to, room);
}
