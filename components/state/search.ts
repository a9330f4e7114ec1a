import type { ListedRoom } from '../../lib/shared/database/database.ts';
import type { RoomFieldsWith } from '../../lib/shared/database/room-fields.ts';
import { roomName } from '../../lib/shared/rooms/names.ts';
import { fold } from '../../lib/shared/search.ts';

/** A field that becomes searchable does not compile until the search has it. */
type SearchableField = RoomFieldsWith<{ searchable: true }>;

const texts = new WeakMap<ListedRoom, string>();

/** A room, or what the index knows of one: that has its search text, too. */
export type SearchableRoom = ListedRoom & { text?: string };

/** Normalised name and note of a room, which a search matches. */
export function searchTextOf(room: Pick<ListedRoom, SearchableField>): string {
  const values: Record<SearchableField, string> = { name: roomName(room), note: room.note ?? '' };
  return fold(Object.values(values).join(' '));
}

/** {@link searchTextOf}, cached, because computing it for ten thousand rooms takes longer than a frame. */
export function searchText(room: SearchableRoom): string {
  const known = room.text ?? texts.get(room);
  if (known !== undefined) return known;
  const text = searchTextOf(room);
  texts.set(room, text);
  return text;
}
