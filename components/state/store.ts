import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Room } from '../../lib/shared/database/database.ts';
import { ok, type Result } from '../../lib/shared/errors/errors.ts';
import type { Preset } from '../../lib/shared/settings/presets.ts';
import { allRooms } from './all-rooms.ts';
import { clearCachedSnapshot, type CachedSnapshot, saveSnapshot } from './cached-snapshot.ts';
import { liveQuery } from './live-query.ts';
import { readPresets } from './presets.ts';
import { readSnapshot, type Snapshot } from './snapshot.ts';
import { stableOrder } from './stable-order.ts';

const TICK_MS = 10_000;

/** The time in milliseconds since 1970, brought up to date every ten seconds, until `abort`. */
export function clock(abort: AbortSignal): ReadonlySignal<number> {
  const now = signal(Date.now());
  const timer = setInterval(() => {
    now.value = Date.now();
  }, TICK_MS);
  abort.addEventListener('abort', () => clearInterval(timer));
  return now;
}

/**
 * Does something once, when what the database has answered has been painted: what can wait does not delay it. Not
 * after `abort`.
 */
export function afterPaint(
  answer: ReadonlySignal<Result<unknown> | undefined>,
  task: () => void,
  abort: AbortSignal,
): void {
  let isSeen = false;
  const stop = effect(() => {
    if (isSeen || !answer.value?.ok) return;
    isSeen = true;
    requestAnimationFrame(() => setTimeout(() => !abort.aborted && task()));
    queueMicrotask(() => stop());
  });
  abort.addEventListener('abort', () => stop());
}

/** What a page of ours knows, kept up to date by the database. */
export interface Store {
  /** What is shown. Undefined until the database has answered, where nothing of the last time is known. */
  standing: ReadonlySignal<Result<Snapshot> | undefined>;
  /** What the database has answered. */
  answer: ReadonlySignal<Result<Snapshot> | undefined>;
  /** In the order in which they are shown: first the most recently used alone, soon after all of them. */
  rooms: ReadonlySignal<Room[]>;
  /** Whether there are no others. */
  areAll: ReadonlySignal<boolean>;
  /** Undefined until they are read. */
  presets: ReadonlySignal<Preset[] | undefined>;
  /** Milliseconds since 1970. */
  now: ReadonlySignal<number>;
}

/**
 * Opens the model of a page, until `abort`.
 * @param lastSeen what it shows until the database has answered
 */
export function openStore(abort: AbortSignal, lastSeen?: CachedSnapshot): Store {
  const answer = liveQuery(readSnapshot, abort);
  const standing = computed(() => answer.value ?? (lastSeen && ok(lastSeen.standing)));
  const readSettings = readPresets(abort);
  const presets = computed(() => readSettings.value ?? lastSeen?.presets);
  const all = readLater(answer, abort);
  const inOrder = stableOrder();
  const first = computed(() =>
    standing.value?.ok ? standing.value.value : { first: [], isFirstAll: false },
  );
  const team = computed(() =>
    standing.value?.ok && standing.value.value.chosen ? standing.value.value.account?.id : undefined,
  );
  const shown = computed(() =>
    all.value?.filter(
      ({ deleteAt, accountId }) =>
        deleteAt === undefined && (team.value === undefined || accountId === team.value),
    ),
  );
  keepCachedSnapshot(answer, presets, abort);
  return {
    standing,
    answer,
    // A row stays in the place that it had in the first frame: of what was used since, the next page knows.
    rooms: computed(() => inOrder(shown.value ?? first.value.first)),
    areAll: computed(
      () => answer.value !== undefined && (shown.value !== undefined || first.value.isFirstAll),
    ),
    presets,
    now: clock(abort),
  };
}

/** What is shown is kept once it can be seen, and gone as soon as there is nothing. */
function keepCachedSnapshot(answer: Store['answer'], presets: Store['presets'], abort: AbortSignal): void {
  const stop = effect(() => {
    if (!answer.value?.ok || !presets.value) return undefined;
    const seen = { standing: answer.value.value, presets: presets.value };
    if (!seen.standing.account) return clearCachedSnapshot();
    const timer = setTimeout(() => saveSnapshot(seen));
    return () => clearTimeout(timer);
  });
  abort.addEventListener('abort', stop);
}

/** All rooms, not read before the first of them can be seen: ten thousand take a while. */
function readLater(answer: Store['answer'], abort: AbortSignal): ReadonlySignal<Room[] | undefined> {
  const reading = signal<ReadonlySignal<Room[] | undefined>>();
  const read = () => {
    reading.value = allRooms(abort);
  };
  afterPaint(answer, read, abort);
  return computed(() => reading.value?.value);
}
