import { type ReadonlySignal, type Signal, useComputed, useSignal } from '@preact/signals';
import type { Room } from '../../lib/rooms/database.ts';
import { roomName } from './room-name.ts';
import { fold, matcher } from '../../lib/search.ts';

/** Searching the rooms by name and note: the query, and the rooms that it leaves. */
export function useSearch(rooms: ReadonlySignal<Room[]>): {
  query: Signal<string>;
  found: ReadonlySignal<Room[]>;
} {
  const query = useSignal('');
  // Computed only while somebody searches, and not again per keystroke.
  const folded = useComputed(() => rooms.value.map((room) => fold(`${roomName(room)} ${room.note ?? ''}`)));
  const found = useComputed(() => {
    if (query.value.trim() === '') return rooms.value;
    const matches = matcher(query.value);
    return rooms.value.filter((_, index) => matches(folded.value[index] ?? ''));
  });
  return { query, found };
}
