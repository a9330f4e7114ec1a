import { useRef } from 'preact/hooks';

/** More gaps than these are closed at once: they would be a hole. */
const MAX_GAPS = 3;

/**
 * The slots of a list in which rows may have gone: the others stay where they are, and the slot is a gap.
 * @param before ids in their slots, with those of earlier gaps
 * @param ids ids of the rows that are there now, in order
 * @returns ids in their slots; one that is not in `ids` is a gap
 */
export function keepSlots(before: readonly string[], ids: readonly string[]): readonly string[] {
  if (before.every((id, slot) => ids[slot] === id)) return ids;
  const [known, present] = [new Set(before), new Set(ids)];
  const gone = before.filter((id) => !present.has(id));
  const isOther = ids.length === 0 || ids.some((id) => !known.has(id));
  if (gone.length === 0 || gone.length > MAX_GAPS || isOther) return ids;
  const gapsAfter = new Map<string | undefined, string[]>();
  let last: string | undefined;
  for (const id of before) {
    if (present.has(id)) last = id;
    else gapsAfter.set(last, [...(gapsAfter.get(last) ?? []), id]);
  }
  return [...(gapsAfter.get(undefined) ?? []), ...ids.flatMap((id) => [id, ...(gapsAfter.get(id) ?? [])])];
}

interface Slots {
  /** Number of slots of these rows: rows and gaps. */
  count: number;
  /** Zero-based slot of the row with this index. */
  slotOf: (index: number) => number;
  /** Changes whenever a slot has another row than before, or none. */
  moves: number;
}

/**
 * Keeps every row in its slot when others go, as long as the same list is shown.
 * @param key key of the list, for instance the search query
 */
export function useSlots(rows: readonly { id: string }[], key: string): Slots {
  const state = useRef<State>({ rows: [], key, ids: [], gaps: [], moves: 0 });
  if (state.current.rows !== rows || state.current.key !== key)
    state.current = next(state.current, rows, key);
  const { ids, gaps, moves } = state.current;
  return {
    count: ids.length,
    slotOf: (index) => gaps.reduce((slot, gap) => (gap <= slot ? slot + 1 : slot), index),
    moves,
  };
}

interface State {
  rows: readonly { id: string }[];
  key: string;
  ids: readonly string[];
  /** Slots without a row, ascending. */
  gaps: number[];
  moves: number;
}

function next(before: State, rows: State['rows'], key: string): State {
  const present = rows.map(({ id }) => id);
  const ids = before.key === key ? keepSlots(before.ids, present) : present;
  const hasMoved = before.ids.some((id, slot) => ids[slot] !== id);
  const isRow = ids === present ? undefined : new Set(present);
  const gaps = isRow ? ids.flatMap((id, slot) => (isRow.has(id) ? [] : [slot])) : [];
  return { rows, key, ids, gaps, moves: before.moves + (hasMoved ? 1 : 0) };
}
