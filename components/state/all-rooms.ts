import { Dexie, type ObservabilitySet, RangeSet } from 'dexie';
import { type ReadonlySignal, signal } from '@preact/signals';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { coalesce } from '../../lib/shared/concurrency.ts';
import { db, type Room } from '../../lib/shared/database/database.ts';
import { batchesByUse } from './batches.ts';
import { searchText } from './search.ts';

/**
 * All rooms of all teams, least recently used first (as of when they were read), kept up to date until
 * `abort`. The table is read once, in batches; after that only changed rooms are read, whichever part of
 * the extension changed them. Undefined until all are loaded.
 */
export function allRooms(abort: AbortSignal): ReadonlySignal<Room[] | undefined> {
  const known = new Map<string, Room>();
  const rooms = signal<Room[]>();
  let changed = new Set<string>();
  let mustReadAll = true;

  const read = coalesce(async () => {
    const ids = [...changed];
    changed = new Set();
    if (mustReadAll) {
      await readAll();
      // Rendering is a separate task, so that pending input is handled first.
      await new Promise((resolve) => setTimeout(resolve));
    } else await readSome(ids);
    if (!abort.aborted) rooms.value = [...known.values()];
  });

  async function readAll(): Promise<void> {
    mustReadAll = false;
    const removed = new Set(known.keys());
    try {
      for await (const batch of batchesByUse()) {
        for (const room of batch) {
          // Computed in advance, so that the first key of a search does not have to wait for it.
          searchText(room);
          known.set(room.id, room);
          removed.delete(room.id);
        }
      }
    } catch (error) {
      // A partial result must not be shown as complete, so the next read starts again.
      mustReadAll = true;
      throw error;
    }
    for (const id of removed) known.delete(id);
  }

  async function readSome(ids: string[]): Promise<void> {
    const rooms = await db.rooms.bulkGet(ids);
    for (const [index, id] of ids.entries()) {
      const room = rooms[index];
      if (room) known.set(id, room);
      else known.delete(id);
    }
  }

  const onMutation = (parts: ObservabilitySet) => {
    const part = parts[`idb://${db.name}/${db.rooms.name}/`];
    if (!part || abort.aborted) return;
    for (const { from, to } of RangeSet(part)) {
      if (from === to && typeof from === 'string') changed.add(from);
      else mustReadAll = true;
    }
    reportErrors(read());
  };

  Dexie.on('storagemutated', onMutation);
  abort.addEventListener('abort', () => Dexie.on.storagemutated.unsubscribe(onMutation));
  reportErrors(read());
  return rooms;
}
