import type { RoomMetadata } from '../../shared/rooms/commands.ts';
import { db, type Room } from '../../shared/database/database.ts';

/** Stores the local data of a room: pin, mute, note and colour. */
export const updateMetadata = (roomId: string, metadata: RoomMetadata): Promise<void> =>
  updateMetadataOfAll([roomId], metadata);

/** Stores the same local data for several rooms. Their pins get consecutive positions in the order of `roomIds`. */
export async function updateMetadataOfAll(
  roomIds: string[],
  { pin, muted, note, colour }: RoomMetadata,
): Promise<void> {
  const offsets = new Map(roomIds.map((id, index) => [id, index]));
  await db.rooms
    .where('id')
    .anyOf(roomIds)
    .modify((room: Room) => {
      if (pin !== undefined) set(room, 'pin', pin === null ? null : pin + (offsets.get(room.id) ?? 0));
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
 * Sorts pinned rooms into the given order. The rooms exchange their existing pin positions, so pinned rooms that are
 * not in the list (of another team) keep theirs. The operation is idempotent.
 */
export async function orderPins(roomIds: string[]): Promise<void> {
  await db.transaction('rw', db.rooms, async () => {
    const rooms = (await db.rooms.bulkGet(roomIds)).filter((room) => room?.pin !== undefined);
    const positions = rooms.map((room) => room?.pin ?? 0).toSorted((a, b) => a - b);
    let last = -Infinity;
    for (const [index, room] of rooms.entries()) {
      // Two rooms may have the same position, for example after an import from another computer.
      last = Math.max(positions[index] ?? 0, last + 1);
      if (room && room.pin !== last) await db.rooms.update(room.id, { pin: last });
    }
  });
}
