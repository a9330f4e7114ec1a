import { type ReadonlySignal, type Signal, useComputed, useSignal } from '@preact/signals';
import { teamName } from '../../lib/shared/rooms/names.ts';
import { createMatcher } from '../../lib/shared/search.ts';
import type { Store } from '../state/store.ts';
import type { Snapshot } from '../state/snapshot.ts';
import {
  type Filter,
  type RoomEntry,
  type TableContext,
  entryOf,
  filters,
  matchesFilter,
  stateOf,
} from './entries.ts';

/**
 * The selection after a click on a row's box.
 * @param from where the click before was, for all rows from there to here; left out for this row alone
 */
export function toggleRange(
  selection: ReadonlySet<string>,
  found: RoomEntry[],
  { at, from = at }: { at: number; from?: number },
): ReadonlySet<string> {
  const id = found[at]?.id;
  const rows = found.slice(Math.min(at, from), Math.max(at, from) + 1);
  return setAll(selection, rows, id !== undefined && !selection.has(id));
}

/** The selection with all of these, or with none of them. */
export function setAll(
  selection: ReadonlySet<string>,
  rows: RoomEntry[],
  selected: boolean,
): ReadonlySet<string> {
  const next = new Set(selection);
  for (const { id } of rows) {
    if (selected) next.add(id);
    else next.delete(id);
  }
  return next;
}

/** The columns that the table can be sorted by, in their order. */
export const columns = ['name', 'team', 'state', 'expires', 'used', 'made'] as const;
export type Column = (typeof columns)[number];

export interface Sort {
  column: Column;
  down: boolean;
}

/** Times begin with the latest, words with A. */
const startsDown: ReadonlySet<Column> = new Set(['used', 'made']);

/** What a click on a column's head makes of the sorting: one way, the other way, and back to the order of the list. */
export function nextSort(sort: Sort | undefined, column: Column): Sort | undefined {
  const first = startsDown.has(column);
  if (sort?.column !== column) return { column, down: first };
  return sort.down === first ? { column, down: !first } : undefined;
}

const urgency = { waiting: 0, running: 1, idle: 2, expired: 3 };

/** The entries by a column; equal ones stay in the order in which they came. @param scene asked for only where it matters */
export function sorted(entries: RoomEntry[], { column, down }: Sort, scene: () => TableContext): RoomEntry[] {
  const keyOf = keys(column, scene);
  const keyed = entries.map((entry) => ({ entry, key: keyOf(entry) }));
  const way = down ? -1 : 1;
  keyed.sort((a, b) => (a.key < b.key ? -way : a.key > b.key ? way : 0));
  return keyed.map(({ entry }) => entry);
}

function keys(column: Column, scene: () => TableContext): (entry: RoomEntry) => string | number {
  switch (column) {
    case 'name':
      return ({ sortName }) => sortName;
    case 'team': {
      const { teams } = scene();
      return ({ room }) => teams.get(room.accountId) ?? '';
    }
    case 'state': {
      const now = scene();
      return (entry) => urgency[stateOf(entry, now).kind];
    }
    case 'expires':
    case 'used':
    case 'made':
      return (entry) => entry[column];
  }
}

/** What the host sees of the rooms, and what of it they chose. */
export interface Table {
  query: Signal<string>;
  filters: Signal<ReadonlySet<Filter>>;
  /** Undefined for the order of the list: pinned, then latest use. */
  sort: Signal<Sort | undefined>;
  /** Ids, also of rooms that are filtered out or being deleted. */
  selection: Signal<ReadonlySet<string>>;
  scene: ReadonlySignal<TableContext>;
  /** How many rooms each filter fits. */
  counts: ReadonlySignal<Record<Filter, number>>;
  /** What search and filters leave, in the order of the sorting. */
  found: ReadonlySignal<RoomEntry[]>;
  /** What is selected of that. Nothing is ever done to a room that cannot be seen. */
  chosen: ReadonlySignal<RoomEntry[]>;
}

/** Search, filters, sorting and selection. Each stage is worked out again only when something that it needs has changed. */
export function useTable(model: Store): Table {
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
    const wanted = [...chosenFilters.value].map((filter) => matchesFilter[filter]);
    const matches = createMatcher(query.value);
    if (wanted.length === 0) return inOrder.value.filter(({ folded }) => matches(folded));
    const now = scene.value;
    return inOrder.value.filter((entry) => matches(entry.folded) && wanted.every((fit) => fit(entry, now)));
  });
  const counts = useComputed(() => {
    const now = scene.value;
    const count = (filter: Filter) =>
      entries.value.filter((entry) => matchesFilter[filter](entry, now)).length;
    return Object.fromEntries(filters.map((filter) => [filter, count(filter)])) as Record<Filter, number>;
  });
  const chosen = useComputed(() =>
    selection.value.size === 0 ? [] : found.value.filter(({ id }) => selection.value.has(id)),
  );
  return { query, filters: chosenFilters, sort, selection, scene, counts, found, chosen };
}

function sceneOf(standing: Store['standing']['value'], now: number): TableContext {
  if (!standing?.ok) return { presence: new Map(), teams: new Map(), now };
  const { presence, accounts }: Snapshot = standing.value;
  return { presence, teams: new Map(accounts.map((account) => [account.id, teamName(account)])), now };
}
