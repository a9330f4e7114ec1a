import { Dexie, type ObservabilitySet, RangeSet } from 'dexie';
import { type ReadonlySignal, signal } from '@preact/signals';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { wait } from '../../lib/shared/eyeson/http/retry.ts';
import { coalesce } from '../../lib/shared/concurrency.ts';
import { db, type Room } from '../../lib/shared/database/database.ts';
import { searchText } from './search.ts';

/** Number of rooms per database read, small enough not to delay a frame. */
const BITE = 500;

/**
 * All rooms of all teams, least recently used first (as of when they were read), kept up to date until
 * `abort`. The table is read once, in batches; after that only changed rooms are read, whichever part of
 * the extension changed them. Undefined until all are loaded.
 */
export function allRooms(abort: AbortSignal): ReadonlySignal<Room[] | undefined> {
  const known = new Map<string, Room>();
  const shown = signal<Room[]>();
  let changed = new Set<string>();
  let isAllChanged = true;

  const read = coalesce(async () => {
    const ids = [...changed];
    changed = new Set();
    if (isAllChanged) {
      await readAll();
      // Rendering is a separate task, so that pending input is handled first.
      await wait(0);
    } else await readSome(ids);
    if (!abort.aborted) shown.value = [...known.values()];
  });

  async function readAll(): Promise<void> {
    isAllChanged = false;
    const gone = new Set(known.keys());
    try {
      for await (const bite of byUse()) {
        for (const room of bite) {
          // Computed in advance, so that the first key of a search does not have to wait for it.
          searchText(room);
          known.set(room.id, room);
          gone.delete(room.id);
        }
      }
    } catch (error) {
      // A partial result must not be shown as complete, so the next read starts again.
      isAllChanged = true;
      throw error;
    }
    for (const id of gone) known.delete(id);
  }

  async function readSome(ids: string[]): Promise<void> {
    const rooms = await db.rooms.bulkGet(ids);
    for (const [index, id] of ids.entries()) {
      const room = rooms[index];
      if (room) known.set(id, room);
      else known.delete(id);
    }
  }

  const hear = (parts: ObservabilitySet) => {
    const part = parts[`idb://${db.name}/${db.rooms.name}/`];
    if (!part || abort.aborted) return;
    for (const { from, to } of RangeSet(part)) {
      if (from === to && typeof from === 'string') changed.add(from);
      else isAllChanged = true;
    }
    reportErrors(read());
  };

  Dexie.on('storagemutated', hear);
  abort.addEventListener('abort', () => Dexie.on.storagemutated.unsubscribe(hear));
  reportErrors(read());
  return shown;
}

/** Yields batches in index order, which leaves hardly any sorting to the consumer. */
async function* byUse(): AsyncGenerator<Room[]> {
  let from = -Infinity;
  // Rooms already yielded with the last `usedAt`: there may be more rooms with one time than fit in a
  // batch.
  let known = 0;
  for (let isMore = true; isMore;) {
    const bite = await db.rooms
      .where('usedAt')
      .aboveOrEqual(from)
      .limit(known + BITE)
      .toArray();
    isMore = bite.length === known + BITE;
    yield bite.slice(known);
    from = bite.at(-1)?.usedAt ?? from;
    known = bite.length - bite.findIndex(({ usedAt }) => usedAt === from);
  }
}
