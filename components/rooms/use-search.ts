import { type ReadonlySignal, type Signal, useComputed, useSignal } from '@preact/signals';
import type { Room } from '../../lib/rooms/database.ts';
import { matcher } from '../../lib/search.ts';
import { searchText } from '../state/search-text.ts';

/** Searching the rooms by name and note: the query, and the rooms that it leaves. */
export function useSearch(rooms: ReadonlySignal<Room[]>): {
  query: Signal<string>;
  found: ReadonlySignal<Room[]>;
} {
  const query = useSignal('');
  const found = useComputed(() => {
    if (query.value.trim() === '') return rooms.value;
    const matches = matcher(query.value);
    return rooms.value.filter((room) => matches(searchText(room)));
  });
  return { query, found };
}
