import { Dexie, type ObservabilitySet, RangeSet } from 'dexie';
import { type ReadonlySignal, signal } from '@preact/signals';
import { run } from '../../lib/browser/run.ts';
import { oneAtATime } from '../../lib/one-at-a-time.ts';
import { db, type Room } from '../../lib/rooms/database.ts';

/** So many rooms are read at once without keeping the page from its next frame. */
const BITE = 500;

/**
 * Every room of all teams, in no order, kept up to date until `abort`: read once, a bite at a time, and from then on
 * only those that have changed, here or in another part of the extension. Undefined until all are there.
 */
export function allRooms(abort: AbortSignal): ReadonlySignal<Room[] | undefined> {
  const known = new Map<string, Room>();
  const shown = signal<Room[]>();
  let changed = new Set<string>();
  let isAllChanged = true;

  const read = oneAtATime(async () => {
    const ids = [...changed];
    changed = new Set();
    if (isAllChanged) await readAll();
    else await readSome(ids);
    if (!abort.aborted) shown.value = [...known.values()];
  });

  async function readAll(): Promise<void> {
    isAllChanged = false;
    const gone = new Set(known.keys());
    for (let last: string | undefined = ''; last !== undefined;) {
      const bite: Room[] = await db.rooms.where(':id').above(last).limit(BITE).toArray();
      for (const room of bite) {
        known.set(room.id, room);
        gone.delete(room.id);
      }
      last = bite[BITE - 1]?.id;
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
    run(read());
  };

  Dexie.on('storagemutated', hear);
  abort.addEventListener('abort', () => Dexie.on.storagemutated.unsubscribe(hear));
  run(read());
  return shown;
}
