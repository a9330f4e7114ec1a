import type { RoomMetadata } from '../../shared/rooms/commands.ts';
import { db, type Room } from '../../shared/database/database.ts';

/** Keeps the host's own marks on a room. */
export const updateMetadata = (roomId: string, marks: RoomMetadata): Promise<void> =>
  updateMetadataOfAll([roomId], marks);

/** Keeps the same marks on many rooms; pins stand in the order of the rooms. */
export async function updateMetadataOfAll(
  roomIds: string[],
  { pin, muted, note, colour }: RoomMetadata,
): Promise<void> {
  const places = new Map(roomIds.map((id, place) => [id, place]));
  await db.rooms
    .where('id')
    .anyOf(roomIds)
    .modify((room: Room) => {
      if (pin !== undefined) set(room, 'pin', pin === null ? null : pin + (places.get(room.id) ?? 0));
      if (muted !== undefined) set(room, 'muted', muted);
      if (note !== undefined) set(room, 'note', note);
      if (colour !== undefined) set(room, 'colour', colour);
    });
}

function set<K extends 'pin' | 'muted' | 'note' | 'colour'>(
  room: Room,
  field: K,
  value: Room[K] | null,
): void {
  if (value === null) delete room[field];
  else room[field] = value;
}

/**
 * Puts pinned rooms into this order. They share out the places that they have among all pinned rooms: those that
 * are not named, as another team's, stay where they are. Asked twice, it is the same.
 */
export async function orderPins(roomIds: string[]): Promise<void> {
  await db.transaction('rw', db.rooms, async () => {
    const rooms = (await db.rooms.bulkGet(roomIds)).filter((room) => room?.pin !== undefined);
    const places = rooms.map((room) => room?.pin ?? 0).toSorted((a, b) => a - b);
    let last = -Infinity;
    for (const [index, room] of rooms.entries()) {
      // Two rooms may have come to one place, as from another computer.
      last = Math.max(places[index] ?? 0, last + 1);
      if (room && room.pin !== last) await db.rooms.update(room.id, { pin: last });
    }
  });
}
