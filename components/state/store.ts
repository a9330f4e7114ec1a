import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ListedRoom, Room } from '../../lib/shared/database/database.ts';
import { ok, type Result } from '../../lib/shared/errors/errors.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { onLook } from '../../lib/shared/rooms/last-look.ts';
import type { Preset } from '../../lib/shared/settings/presets.ts';
import { clearCachedSnapshot, type CachedSnapshot } from './cached-snapshot.ts';
import { liveRead } from './live-read.ts';
import { readPresets } from './presets.ts';
import { partTables, readParts, readStatus, type Snapshot, withStatus } from './snapshot.ts';
import { stableOrder } from './stable-order.ts';

/**
 * Reads all rooms of all teams and keeps them up to date until `abort`; undefined until they are there. A page may have
 * them read once its first rooms are painted, or when it needs them.
 */
export type ReadAll<T> = (abort: AbortSignal) => ReadonlySignal<T[] | undefined>;

/**
 * State of a page, kept up to date by the database.
 * @template T what the page knows of a room that is not among the first ones
 */
export interface Store<T extends ListedRoom = Room> {
  /** What is shown: the query's result, or the cached snapshot before. Undefined if there is neither. */
  snapshot: ReadonlySignal<Result<Snapshot> | undefined>;
  /** Result of the database query; undefined before it is read. */
  query: ReadonlySignal<Result<Snapshot> | undefined>;
  /** Rooms in display order: the first ones, then all. */
  rooms: ReadonlySignal<(T | Room)[]>;
  /** Number of rooms, of which `rooms` contains the first ones at least. */
  total: ReadonlySignal<number>;
  /** Whether `rooms` contains all rooms. */
  isComplete: ReadonlySignal<boolean>;
  /** Has all rooms read, if they are not already. */
  needAll: () => void;
  /** Undefined until loaded. */
  presets: ReadonlySignal<Preset[] | undefined>;
  /** Milliseconds since 1970. */
  now: ReadonlySignal<number>;
}

/** How a page's store is opened. */
export interface StoreOptions {
  /** Shown until the database has been read. */
  cached?: CachedSnapshot | undefined;
  /** Whether the rooms beyond the first ones are read only when they are needed. */
  isLazy?: boolean;
}

/**
 * Opens the store of a page, until `abort`.
 * @param readAll how the rooms beyond the first ones are read
 */
export function openStore<T extends ListedRoom>(
  abort: AbortSignal,
  readAll: ReadAll<T>,
  { cached, isLazy = false }: StoreOptions = {},
): Store<T> {
  const query = querySnapshot(abort);
  const snapshot = computed(() => query.value ?? (cached && ok(cached.snapshot)));
  const loadedPresets = readPresets(abort);
  const presets = computed(() => loadedPresets.value ?? cached?.presets);
  const isNeeded = signal(!isLazy);
  const all = readAllWhenNeeded(query, isNeeded, readAll, abort);
  const sortByUse = stableOrder<T | Room>();
  const first = computed(() =>
    snapshot.value?.ok ? snapshot.value.value : { first: [], isFirstAll: false, total: 0 },
  );
  // Read without subscription: a row keeps the position that it had when it was first shown.
  const context = () => {
    const known = snapshot.peek();
    return known?.ok ? known.value : undefined;
  };
  const team = computed(() =>
    snapshot.value?.ok && snapshot.value.value.chosen ? snapshot.value.value.account?.id : undefined,
  );
  const shown = computed(() =>
    all.value?.filter(
      ({ deleteAt, accountId }) =>
        deleteAt === undefined && (team.value === undefined || accountId === team.value),
    ),
  );
  persistSnapshot({ query, presets }, abort);
  return {
    snapshot,
    query,
    rooms: computed(() => sortByUse(shown.value ?? first.value.first, context())),
    total: computed(() => shown.value?.length ?? Math.max(first.value.total, first.value.first.length)),
    isComplete: computed(
      () => query.value !== undefined && (shown.value !== undefined || first.value.isFirstAll),
    ),
    needAll() {
      isNeeded.value = true;
    },
    presets,
    now: clock(abort),
  };
}

/** The snapshot, in two queries: each request to Eyeson changes the status, and nothing else is read again then. */
function querySnapshot(abort: AbortSignal): Store['query'] {
  const parts = liveRead(partTables, readParts, abort);
  const status = liveRead(['status'], readStatus, abort, onLook);
  return computed(() => {
    const failed = [parts.value, status.value].find((result) => result?.ok === false);
    if (failed?.ok === false) return failed;
    return parts.value?.ok && status.value?.ok
      ? ok(withStatus(parts.value.value, status.value.value))
      : undefined;
  });
}

const TICK_MS = 10_000;

/** The current time in milliseconds since 1970, updated every ten seconds until `abort`. */
export function clock(abort: AbortSignal): ReadonlySignal<number> {
  const now = signal(Date.now());
  const timer = setInterval(() => {
    now.value = Date.now();
  }, TICK_MS);
  abort.addEventListener('abort', () => clearInterval(timer));
  return now;
}

/**
 * Runs a task once, after the first successful result has been painted, so that it does not delay the first
 * frame. Not run after `abort`.
 */
export function afterPaint(
  query: ReadonlySignal<Result<unknown> | undefined>,
  task: () => void,
  abort: AbortSignal,
): void {
  let isDone = false;
  const stop = effect(() => {
    if (isDone || !query.value?.ok) return;
    isDone = true;
    requestAnimationFrame(() => setTimeout(() => !abort.aborted && task()));
    queueMicrotask(() => stop());
  });
  abort.addEventListener('abort', () => stop());
}

/** It is saved so long after the last change, in milliseconds: the first answers of Eyeson come soon. */
const SAVE_AFTER_MS = 100;

/** Saves the snapshot after it has been rendered, and deletes it as soon as no account is left. */
function persistSnapshot({ query, presets }: Pick<Store, 'query' | 'presets'>, abort: AbortSignal): void {
  const stop = effect(() => {
    if (!query.value?.ok || !presets.value) return undefined;
    const shownSnapshot = { snapshot: query.value.value, presets: presets.value };
    if (!shownSnapshot.snapshot.account) return clearCachedSnapshot();
    const timer = setTimeout(() => reportErrors(save(shownSnapshot)), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  });
  abort.addEventListener('abort', stop);
}

async function save(shown: CachedSnapshot): Promise<void> {
  const { saveSnapshot } = await import('./save-snapshot.ts');
  saveSnapshot(shown);
}

/** If there are fewer rooms, the first ones are all, with some to come. */
const FEW = 25;

const isLong = ({ first, isFirstAll }: Snapshot) => !isFirstAll || first.length >= FEW;

/**
 * Reads all rooms when they are needed, and after the first ones have been painted, unless those are all: reading ten
 * thousand takes a while.
 */
function readAllWhenNeeded<T>(
  query: ReadonlySignal<Result<Snapshot> | undefined>,
  isNeeded: ReadonlySignal<boolean>,
  readAll: ReadAll<T>,
  abort: AbortSignal,
): ReadonlySignal<T[] | undefined> {
  const long = computed(() =>
    isNeeded.value && query.value?.ok && isLong(query.value.value) ? query.value : undefined,
  );
  const reading = signal<ReadonlySignal<T[] | undefined>>();
  const read = () => {
    reading.value = readAll(abort);
  };
  afterPaint(long, read, abort);
  return computed(() => reading.value?.value);
}
