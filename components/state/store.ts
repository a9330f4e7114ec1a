import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Room } from '../../lib/shared/database/database.ts';
import { ok, type Result } from '../../lib/shared/errors/errors.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import type { Preset } from '../../lib/shared/settings/presets.ts';
import { allRooms } from './all-rooms.ts';
import { clearCachedSnapshot, type CachedSnapshot } from './cached-snapshot.ts';
import { liveQuery } from './live-query.ts';
import { readPresets } from './presets.ts';
import { readSnapshot, type Snapshot } from './snapshot.ts';
import { stableOrder } from './stable-order.ts';

/** State of a page, kept up to date by the database. */
export interface Store {
  /** What is shown: the query's result, or the cached snapshot before. Undefined if there is neither. */
  snapshot: ReadonlySignal<Result<Snapshot> | undefined>;
  /** Result of the database query; undefined before it is read. */
  query: ReadonlySignal<Result<Snapshot> | undefined>;
  /** Rooms in display order: first the most recently used ones, then all. */
  rooms: ReadonlySignal<Room[]>;
  /** Whether `rooms` contains all rooms. */
  isComplete: ReadonlySignal<boolean>;
  /** Undefined until loaded. */
  presets: ReadonlySignal<Preset[] | undefined>;
  /** Milliseconds since 1970. */
  now: ReadonlySignal<number>;
}

/**
 * Opens the store of a page, until `abort`.
 * @param lastSeen shown until the database has been read
 */
export function openStore(abort: AbortSignal, cached?: CachedSnapshot): Store {
  const query = liveQuery(readSnapshot, abort);
  const snapshot = computed(() => query.value ?? (cached && ok(cached.snapshot)));
  const loadedPresets = readPresets(abort);
  const presets = computed(() => loadedPresets.value ?? cached?.presets);
  const all = readAllAfterPaint(query, abort);
  const sortByUse = stableOrder();
  const first = computed(() =>
    snapshot.value?.ok ? snapshot.value.value : { first: [], isFirstAll: false },
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
  persistSnapshot(query, presets, abort);
  return {
    snapshot,
    query,
    rooms: computed(() => sortByUse(shown.value ?? first.value.first, context())),
    isComplete: computed(
      () => query.value !== undefined && (shown.value !== undefined || first.value.isFirstAll),
    ),
    presets,
    now: clock(abort),
  };
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

/** Saves the snapshot after it has been rendered, and deletes it as soon as no account is left. */
function persistSnapshot(query: Store['query'], presets: Store['presets'], abort: AbortSignal): void {
  const stop = effect(() => {
    if (!query.value?.ok || !presets.value) return undefined;
    const shownSnapshot = { snapshot: query.value.value, presets: presets.value };
    if (!shownSnapshot.snapshot.account) return clearCachedSnapshot();
    const timer = setTimeout(() => reportErrors(save(shownSnapshot)));
    return () => clearTimeout(timer);
  });
  abort.addEventListener('abort', stop);
}

async function save(shown: CachedSnapshot): Promise<void> {
  const { saveSnapshot } = await import('./save-snapshot.ts');
  saveSnapshot(shown);
}

/** Reads all rooms after the first ones have been painted: reading ten thousand takes a while. */
function readAllAfterPaint(query: Store['query'], abort: AbortSignal): ReadonlySignal<Room[] | undefined> {
  const reading = signal<ReadonlySignal<Room[] | undefined>>();
  const read = () => {
    reading.value = allRooms(abort);
  };
  afterPaint(query, read, abort);
  return computed(() => reading.value?.value);
}
