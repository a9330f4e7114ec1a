import { type ReadonlySignal, type Signal, useComputed, useSignal } from '@preact/signals';
import type { Room } from '../../lib/shared/database/database.ts';
import type { RoomFieldsWith } from '../../lib/shared/database/room-fields.ts';
import { roomName } from '../../lib/shared/rooms/names.ts';
import { fold, createMatcher } from '../../lib/shared/search.ts';

/** A field that becomes searchable does not compile until the search has it. */
type SearchableField = RoomFieldsWith<{ searchable: true }>;

const texts = new WeakMap<Room, string>();

/**
 * Normalised name and note of a room, which a search matches. Cached, because computing it for ten thousand
 * rooms takes longer than a frame.
 */
export function searchText(room: Room): string {
  const known = texts.get(room);
  if (known !== undefined) return known;
  const values: Record<SearchableField, string> = { name: roomName(room), note: room.note ?? '' };
  const text = fold(Object.values(values).join(' '));
  texts.set(room, text);
  return text;
}

/**
 * Finds the room that is shown with exactly this name.
 * @param rooms those that match the name
 */
export function findNamesake(rooms: Room[], name: string): Room | undefined {
  if (!name) return undefined;
  // Most rooms differ already in what the cache has of them.
  const folded = fold(name);
  return rooms.find((room) => searchText(room).startsWith(folded) && roomName(room) === name);
}

/**
 * Searches rooms by name and note.
 * @returns the query, and the rooms that match it (all for an empty query)
 */
export function useSearch(rooms: ReadonlySignal<Room[]>): {
  query: Signal<string>;
  found: ReadonlySignal<Room[]>;
} {
  const query = useSignal('');
  const found = useComputed(() => {
    if (query.value.trim() === '') return rooms.value;
    const matches = createMatcher(query.value);
    return rooms.value.filter((room) => matches(searchText(room)));
  });
  return { query, found };
}
