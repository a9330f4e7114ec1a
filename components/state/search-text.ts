import { roomName } from '../../lib/rooms/shown-name.ts';
import type { Room } from '../../lib/rooms/database.ts';
import { fold } from '../../lib/search.ts';

const texts = new WeakMap<Room, string>();

/** What a search finds a room by: its name and its note, folded. Kept: for ten thousand rooms it takes longer than a frame. */
export function searchText(room: Room): string {
  const known = texts.get(room);
  if (known !== undefined) return known;
  const text = fold(`${roomName(room)} ${room.note ?? ''}`);
  texts.set(room, text);
  return text;
}
