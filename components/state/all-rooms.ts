import { Dexie, type ObservabilitySet, RangeSet } from 'dexie';
import { type ReadonlySignal, signal } from '@preact/signals';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { wait } from '../../lib/shared/eyeson/http/retry.ts';
import { coalesce } from '../../lib/shared/concurrency.ts';
import { db, type Room } from '../../lib/shared/database/database.ts';
import { searchText } from './search.ts';

/** So many rooms are read at once without keeping the page from its next frame. */
const BITE = 500;

/**
 * Every room of all teams, by use as it was when they were read, the longest ago first, kept up to date until `abort`:
 * read once, a bite at a time, and from then on only those that have changed, here or in another part of the
 * extension. Undefined until all are there.
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
      // To show them is a task of its own, behind whatever the host does meanwhile.
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
          // The first key of a search would wait for it.
          searchText(room);
          known.set(room.id, room);
          gone.delete(room.id);
        }
      }
    } catch (error) {
      // A part of them is not all of them.
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

/** A bite at a time, in the order of an index, so that whoever puts them in order has next to nothing to do. */
async function* byUse(): AsyncGenerator<Room[]> {
  let from = -Infinity;
  // Rooms of one moment may be too many for one bite.
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
