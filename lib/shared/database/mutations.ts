import type { ObservabilitySet } from 'dexie';
import { DATABASE } from './connection.ts';
import type { TableName } from './reader.ts';

/** Dexie's name for its events and its channel. */
const MUTATED = 'x-storagemutated-1';

/**
 * Calls a listener whenever any part of the extension has written to one of these tables, until `abort`. Dexie tells of
 * each of its writes: by an event in its own page, by a channel in all others.
 */
export function onMutation(tables: readonly TableName[], listener: () => void, abort: AbortSignal): void {
  const prefixes = tables.map((table) => `idb://${DATABASE}/${table}/`);
  const isOurs = (part: string) => part === 'all' || prefixes.some((prefix) => part.startsWith(prefix));
  const hear = (parts: ObservabilitySet) => {
    if (Object.keys(parts).some(isOurs)) listener();
  };
  const hearOwn = (event: Event) => {
    if (event instanceof CustomEvent) hear(event.detail);
  };
  addEventListener(MUTATED, hearOwn, { signal: abort });
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(MUTATED);
  channel.addEventListener('message', ({ data }) => hear(data));
  abort.addEventListener('abort', () => channel.close());
}
