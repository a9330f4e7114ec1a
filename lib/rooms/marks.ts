import { db, type Room } from './database.ts';
import type { Marks } from './commands.ts';

/** Keeps the host's own marks on a room. */
export const markRoom = (roomId: string, marks: Marks): Promise<void> => markRooms([roomId], marks);

/** Keeps the same marks on many rooms; pins stand in the order of the rooms. */
export async function markRooms(roomIds: string[], { pin, muted, note, colour }: Marks): Promise<void> {
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
