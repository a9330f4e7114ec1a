import { db, type Room } from './database.ts';

/** What only we know of a room, and Eyeson need not. A field left out stays; null takes it away. */
export interface Marks {
  pin?: number | null;
  muted?: true | null;
  note?: string | null;
  colour?: Room['colour'] | null;
}

/** Keeps the host's own marks on a room. */
export async function markRoom(roomId: string, marks: Marks): Promise<void> {
  await db.rooms.where({ id: roomId }).modify((room: Room) => {
    if (marks.pin !== undefined) set(room, 'pin', marks.pin);
    if (marks.muted !== undefined) set(room, 'muted', marks.muted);
    if (marks.note !== undefined) set(room, 'note', marks.note);
    if (marks.colour !== undefined) set(room, 'colour', marks.colour);
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
