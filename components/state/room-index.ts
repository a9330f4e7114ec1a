import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { coalesce } from '../../lib/shared/concurrency.ts';
import type {
  Room,
  RoomChange,
  RoomIndexColumns,
  RoomIndexHead,
} from '../../lib/shared/database/database.ts';
import { onMutation } from '../../lib/shared/database/mutations.ts';
import { type Reader, readTables } from '../../lib/shared/database/reader.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { language } from '../../lib/shared/i18n/language.ts';
import { fromColumns, type IndexedRoom, listed, toColumns } from './room-columns.ts';

/** If more rooms than these have changed, reading all in batches takes less time. */
const MAX_CHANGED = 1000;
/** So many are read at a time: each is a request of its own, and the page waits for those of one time. */
const SLICE = 50;
/** Where more have changed at once, as in a sync, the next ones are read after {@link REST_MS}. */
const CALM = 20;
/** A list of ten thousand takes some time to be put in order. */
const REST_MS = 500;
/** The kept index is written again when it lacks the changes of so many rooms. */
const MAX_LAG = 200;
/** It is written so long after the last change, in milliseconds: a sync makes many. */
const KEEP_AFTER_MS = 1000;

interface State {
  /** The last change that `rooms` contains. */
  seq: number;
  rooms: IndexedRoom[];
  /** Number of rooms that the kept index has otherwise. */
  lag: number;
}

/**
 * The index of all rooms of all teams, in any order, kept up to date until `abort`. It is read from what the last page
 * kept, with the rooms that have changed since; only where nothing was kept is every room read once. Undefined until it
 * is there.
 * @param waits how long after the last change it is written for the next page, and how long after many changes it is
 * brought up to date again, in milliseconds
 */
export function roomIndex(
  abort: AbortSignal,
  { keepAfter, rest } = { keepAfter: KEEP_AFTER_MS, rest: REST_MS },
): ReadonlySignal<IndexedRoom[] | undefined> {
  const rooms = signal<IndexedRoom[]>();
  let state: State | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const read = coalesce(async () => {
    const before = state;
    state = undefined;
    const next = await bringUpToDate(before);
    state = next;
    if (abort.aborted || next.rooms === before?.rooms) return;
    rooms.value = next.rooms;
    clearTimeout(timer);
    // A page that has had to read all rooms may be closed soon.
    if (next.lag > MAX_LAG) timer = setTimeout(() => reportErrors(keep(next)), before ? keepAfter : 0);
    if (before && next.lag - before.lag > CALM) await pause(rest);
  });

  const start = () => reportErrors(read());
  onMutation(['rooms'], start, abort);
  abort.addEventListener('abort', () => clearTimeout(timer));
  start();
  return rooms;
}

/** Whether what is kept lacks so little that it is brought up to date within the first key of a search. */
export const isIndexKept = (): Promise<boolean> =>
  readTables(['roomIndex', 'roomChanges'], async (reader) => {
    const head = await readHead(reader);
    if (!head) return false;
    const range = IDBKeyRange.lowerBound(head.seq, true);
    const ids = changedIds(await reader.all('roomChanges', { range }));
    return ids !== undefined && ids.size <= MAX_LAG;
  });

/** Undefined if nothing is kept that can be used. */
async function readHead(reader: Reader<'roomIndex' | 'roomChanges'>): Promise<RoomIndexHead | undefined> {
  const head = await reader.get('roomIndex', 'head');
  return head?.part === 'head' && head.stamp === stamp() ? head : undefined;
}

async function bringUpToDate(before: State | undefined): Promise<State> {
  const { base, changes, last } = await readKept(before);
  const ids = base && changedIds(changes);
  if (!ids || ids.size > MAX_CHANGED) return readAll(last);
  if (ids.size === 0) return { ...base, seq: last };
  const fresh: (Room | undefined)[] = [];
  for (const slice of slices([...ids])) {
    fresh.push(...(await readTables(['rooms'], (reader) => reader.many('rooms', slice))));
    // What the host has done meanwhile comes first.
    if (ids.size > SLICE) await pause(0);
  }
  const unchanged = base.rooms.filter(({ id }) => !ids.has(id));
  const changed = fresh.filter((room) => room !== undefined).map(listed);
  return { seq: last, rooms: [...unchanged, ...changed], lag: base.lag + ids.size };
}

const slices = (ids: string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / SLICE) }, (_, n) => ids.slice(n * SLICE, (n + 1) * SLICE));

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Reads what is kept, unless what the page knows is newer, and the changes that it lacks, at one moment. */
const readKept = (
  before: State | undefined,
): Promise<{ base: State | undefined; changes: RoomChange[]; last: number }> =>
  readTables(['roomIndex', 'roomChanges'], async (reader) => {
    const kept = await readHead(reader);
    // Another page has written the index, and the changes up to then are gone.
    const isOutdated = !before || (kept !== undefined && kept.seq > before.seq);
    const columns = isOutdated && kept ? await reader.get('roomIndex', 'columns') : undefined;
    const read = kept && columns?.part === 'columns' ? stateOf(columns, kept.seq) : undefined;
    const base = isOutdated ? read : before;
    const range = IDBKeyRange.lowerBound(base?.seq ?? 0, true);
    const changes = await reader.all('roomChanges', { range });
    const last = changes.at(-1)?.seq ?? base?.seq ?? 0;
    // The journal forgets what was long ago.
    const isWhole = base && (changes[0]?.seq ?? base.seq + 1) === base.seq + 1;
    return { base: isWhole ? base : undefined, changes, last };
  });

const stateOf = (columns: RoomIndexColumns, seq: number): State => ({
  seq,
  rooms: fromColumns(columns),
  lag: 0,
});

/** @returns undefined if any room may have changed */
function changedIds(changes: RoomChange[]): Set<string> | undefined {
  const ids = new Set<string>();
  for (const change of changes) {
    if (!change.ids) return undefined;
    for (const id of change.ids) ids.add(id);
  }
  return ids;
}

/** @param seq the last change before the reading: what is written during it is read again. */
async function readAll(seq: number): Promise<State> {
  const rooms: IndexedRoom[] = [];
  const known = new Set<string>();
  const { batchesByUse } = await import('./batches.ts');
  for await (const batch of batchesByUse()) {
    for (const room of batch) {
      // A room that is used meanwhile comes again.
      if (known.has(room.id)) continue;
      known.add(room.id);
      rooms.push(listed(room));
    }
  }
  return { seq, rooms, lag: Infinity };
}

/** Writes the index for the next page, and removes the changes that it contains. */
async function keep(state: State): Promise<void> {
  const { db } = await import('../../lib/shared/database/database.ts');
  await db.transaction('rw', db.roomIndex, db.roomChanges, async () => {
    const { seq, rooms } = state;
    const kept = await db.roomIndex.get('head');
    if (kept?.part === 'head' && kept.seq > seq) return;
    await db.roomIndex.bulkPut([{ part: 'head', seq, stamp: stamp() }, toColumns(rooms)]);
    await db.roomChanges.where('seq').belowOrEqual(seq).delete();
    state.lag = 0;
  });
}

/** Changes with the format of the columns. */
const FORMAT = 2;

/** Another version may write another format, and a room without a name has one in the language of the browser. */
const stamp = () => `${FORMAT} ${browser.runtime.getManifest().version} ${language()}`;
