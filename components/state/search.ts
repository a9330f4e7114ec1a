import { type ReadonlySignal, type Signal, useComputed, useSignal } from '@preact/signals';
import type { ListedRoom } from '../../lib/shared/database/database.ts';
import type { RoomFieldsWith } from '../../lib/shared/database/room-fields.ts';
import { roomName } from '../../lib/shared/rooms/names.ts';
import { fold, createMatcher } from '../../lib/shared/search.ts';

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

/**
 * Finds the room that is shown with exactly this name.
 * @param rooms those that match the name
 */
export function findNamesake<T extends SearchableRoom>(rooms: T[], name: string): T | undefined {
  if (!name) return undefined;
  // Nearly all rooms differ in what is searched, where their notes follow the name. To clean a name takes longer.
  const start = searchTextOf({ name });
  return rooms.find((room) => {
    const text = searchText(room);
    const isSame = text === start || (room.note !== undefined && text.startsWith(start));
    return isSame && roomName(room) === name;
  });
}

/**
 * Searches rooms by name and note.
 * @returns the query, and the rooms that match it (all for an empty query)
 */
export function useSearch<T extends SearchableRoom>(
  rooms: ReadonlySignal<T[]>,
): {
  query: Signal<string>;
  found: ReadonlySignal<T[]>;
} {
  const query = useSignal('');
  const found = useComputed(() => {
    if (query.value.trim() === '') return rooms.value;
    const matches = createMatcher(query.value);
    return rooms.value.filter((room) => matches(searchText(room)));
  });
  return { query, found };
}
