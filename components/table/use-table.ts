import { type ReadonlySignal, type Signal, useComputed, useSignal } from '@preact/signals';
import { matcher } from '../../lib/search.ts';
import type { Model } from '../state/model.ts';
import type { Standing } from '../state/standing.ts';
import { type Entry, entryOf, type Scene } from './entries.ts';
import { type Filter, filters, fits } from './filters.ts';
import { type Sort, sorted } from './sorting.ts';
import { teamName } from '../rooms/team-name.ts';

/** What the host sees of the rooms, and what of it they chose. */
export interface Table {
  query: Signal<string>;
  filters: Signal<ReadonlySet<Filter>>;
  /** Undefined for the order of the list: pinned, then latest use. */
  sort: Signal<Sort | undefined>;
  /** Ids, also of rooms that are filtered out or being deleted. */
  selection: Signal<ReadonlySet<string>>;
  scene: ReadonlySignal<Scene>;
  /** How many rooms each filter fits. */
  counts: ReadonlySignal<Record<Filter, number>>;
  /** What search and filters leave, in the order of the sorting. */
  found: ReadonlySignal<Entry[]>;
  /** What is selected of that. Nothing is ever done to a room that cannot be seen. */
  chosen: ReadonlySignal<Entry[]>;
}

/** Search, filters, sorting and selection. Each stage is worked out again only when something that it needs has changed. */
export function useTable(model: Model): Table {
  const query = useSignal('');
  const chosenFilters = useSignal<ReadonlySet<Filter>>(new Set());
  const sort = useSignal<Sort | undefined>(undefined);
  const selection = useSignal<ReadonlySet<string>>(new Set());

  const entries = useComputed(() => model.rooms.value.map(entryOf));
  const scene = useComputed(() => sceneOf(model.standing.value, model.now.value));
  const inOrder = useComputed(() =>
    sort.value ? sorted(entries.value, sort.value, () => scene.value) : entries.value,
  );
  const found = useComputed(() => {
    const wanted = [...chosenFilters.value].map((filter) => fits[filter]);
    const matches = matcher(query.value);
    if (wanted.length === 0) return inOrder.value.filter(({ folded }) => matches(folded));
    const now = scene.value;
    return inOrder.value.filter((entry) => matches(entry.folded) && wanted.every((fit) => fit(entry, now)));
  });
  const counts = useComputed(() => {
    const now = scene.value;
    const count = (filter: Filter) => entries.value.filter((entry) => fits[filter](entry, now)).length;
    return Object.fromEntries(filters.map((filter) => [filter, count(filter)])) as Record<Filter, number>;
  });
  const chosen = useComputed(() =>
    selection.value.size === 0 ? [] : found.value.filter(({ id }) => selection.value.has(id)),
  );
  return { query, filters: chosenFilters, sort, selection, scene, counts, found, chosen };
}

function sceneOf(standing: Model['standing']['value'], now: number): Scene {
  if (!standing?.ok) return { presence: new Map(), teams: new Map(), now };
  const { presence, accounts }: Standing = standing.value;
  return { presence, teams: new Map(accounts.map((account) => [account.id, teamName(account)])), now };
}
