import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Result } from '../../lib/eyeson/errors.ts';
import type { Preset } from '../../lib/presets.ts';
import type { Room } from '../../lib/rooms/database.ts';
import { allRooms } from './all-rooms.ts';
import { clock } from './clock.ts';
import { live } from './live.ts';
import { readPresets } from './presets.ts';
import { readStanding, type Standing } from './standing.ts';
import { steadyOrder } from './steady-order.ts';
import { whenSeen } from './when-seen.ts';

/** What a page of ours knows, kept up to date by the database. */
export interface Model {
  /** Undefined until the database has answered. */
  standing: ReadonlySignal<Result<Standing> | undefined>;
  /** In the order in which they are shown: first the most recently used alone, soon after all of them. */
  rooms: ReadonlySignal<Room[]>;
  /** Whether there are no others. */
  areAll: ReadonlySignal<boolean>;
  /** Undefined until they are read. */
  presets: ReadonlySignal<Preset[] | undefined>;
  /** Milliseconds since 1970. */
  now: ReadonlySignal<number>;
}

/** Opens the model of a page, until `abort`. */
export function openModel(abort: AbortSignal): Model {
  const standing = live(readStanding, abort);
  const all = readLater(standing, abort);
  const inOrder = steadyOrder();
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
  return {
    standing,
    rooms: computed(() => inOrder(shown.value ?? first.value.first)),
    areAll: computed(() => shown.value !== undefined || first.value.isFirstAll),
    presets: readPresets(abort),
    now: clock(abort),
  };
}

/** All rooms, not read before the first of them can be seen: ten thousand take a while. */
function readLater(standing: Model['standing'], abort: AbortSignal): ReadonlySignal<Room[] | undefined> {
  const reading = signal<ReadonlySignal<Room[] | undefined>>();
  const read = () => {
    if (!abort.aborted) reading.value = allRooms(abort);
  };
  whenSeen(standing, read);
  return computed(() => reading.value?.value);
}
