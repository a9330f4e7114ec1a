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

/** State of the table: search, filters, sort order and selection. */
export interface Table {
  query: Signal<string>;
  filters: Signal<ReadonlySet<Filter>>;
  /** Undefined for the list's order: pinned, then most recently used. */
  sort: Signal<Sort | undefined>;
  /** Room ids, including rooms that are filtered out or being deleted. */
  selection: Signal<ReadonlySet<string>>;
  context: ReadonlySignal<TableContext>;
  /** Number of matching rooms by filter. */
  counts: ReadonlySignal<Record<Filter, number>>;
  /** Rooms that match search and filters, in sort order. */
  found: ReadonlySignal<RoomEntry[]>;
  /** Selected rooms among `found`. Actions apply to visible rooms only. */
  chosen: ReadonlySignal<RoomEntry[]>;
}

/** Creates the state of the table. Each step is recomputed only when its inputs change. */
export function useTable(store: Store): Table {
  const query = useSignal('');
  const chosenFilters = useSignal<ReadonlySet<Filter>>(new Set());
  const sort = useSignal<Sort | undefined>(undefined);
  const selection = useSignal<ReadonlySet<string>>(new Set());

  const entries = useComputed(() => store.rooms.value.map(entryOf));
  const context = useComputed(() => contextOf(store.snapshot.value, store.now.value));
  const sortedEntries = useComputed(() =>
    sort.value ? sorted(entries.value, sort.value, () => context.value) : entries.value,
  );
  const found = useComputed(() => {
    const predicates = [...chosenFilters.value].map((filter) => matchesFilter[filter]);
    const matches = createMatcher(query.value);
    if (predicates.length === 0) return sortedEntries.value.filter(({ folded }) => matches(folded));
    const now = context.value;
    return sortedEntries.value.filter(
      (entry) => matches(entry.folded) && predicates.every((predicate) => predicate(entry, now)),
    );
  });
  const counts = useComputed(() => {
    const now = context.value;
    const count = (filter: Filter) =>
      entries.value.filter((entry) => matchesFilter[filter](entry, now)).length;
    return Object.fromEntries(filters.map((filter) => [filter, count(filter)])) as Record<Filter, number>;
  });
  const chosen = useComputed(() =>
    selection.value.size === 0 ? [] : found.value.filter(({ id }) => selection.value.has(id)),
  );
  return { query, filters: chosenFilters, sort, selection, context, counts, found, chosen };
}

/**
 * Selection after a click on a row's checkbox.
 * @param from index of the previous click, to set all rows from there to `at`; missing to set one row only
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

/** Selection with all given rows set or cleared. */
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

/** Sortable columns, in display order. */
export const columns = ['name', 'team', 'state', 'expires', 'used', 'made'] as const;
/** Name of a column. */
export type Column = (typeof columns)[number];

/** Sort order of the table. */
export interface Sort {
  column: Column;
  /** Whether it is descending. */
  down: boolean;
}

/** Columns whose first click sorts in descending order: latest time first. */
const descendingFirst: ReadonlySet<Column> = new Set(['used', 'made']);

/**
 * Sort order after a click on a column's head: one direction, the other, then undefined for the list's
 * order.
 */
export function nextSort(sort: Sort | undefined, column: Column): Sort | undefined {
  const first = descendingFirst.has(column);
  if (sort?.column !== column) return { column, down: first };
  return sort.down === first ? { column, down: !first } : undefined;
}

const urgency = { waiting: 0, running: 1, idle: 2, expired: 3 };

/**
 * Sorts entries by a column; the sort is stable.
 * @param scene called only if the column needs it, so that a signal is not read in vain
 */
export function sorted(
  entries: RoomEntry[],
  { column, down }: Sort,
  context: () => TableContext,
): RoomEntry[] {
  const keyOf = keySelector(column, context);
  const keyed = entries.map((entry) => ({ entry, key: keyOf(entry) }));
  const sign = down ? -1 : 1;
  keyed.sort((a, b) => (a.key < b.key ? -sign : a.key > b.key ? sign : 0));
  return keyed.map(({ entry }) => entry);
}

function keySelector(column: Column, context: () => TableContext): (entry: RoomEntry) => string | number {
  switch (column) {
    case 'name':
      return ({ sortName }) => sortName;
    case 'team': {
      const { teams } = context();
      return ({ room }) => teams.get(room.accountId) ?? '';
    }
    case 'state': {
      const now = context();
      return (entry) => urgency[stateOf(entry, now).kind];
    }
    case 'expires':
    case 'used':
    case 'made':
      return (entry) => entry[column];
  }
}

function contextOf(snapshot: Store['snapshot']['value'], now: number): TableContext {
  if (!snapshot?.ok) return { presence: new Map(), teams: new Map(), now };
  const { presence, accounts }: Snapshot = snapshot.value;
  return { presence, teams: new Map(accounts.map((account) => [account.id, teamName(account)])), now };
}
