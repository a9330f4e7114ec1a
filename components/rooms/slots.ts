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
export function useSlots(rows: readonly Row[], key: string): Slots {
  const state = useRef<State>({ rows: [], key, slots: undefined, moves: 0 });
  if (state.current.rows !== rows || state.current.key !== key)
    state.current = next(state.current, rows, key);
  const { slots, moves } = state.current;
  const gaps = slots?.gaps ?? [];
  return {
    count: rows.length + gaps.length,
    slotOf: (index) => gaps.reduce((slot, gap) => (gap <= slot ? slot + 1 : slot), index),
    moves,
  };
}

interface State {
  rows: readonly Row[];
  key: string;
  /** Undefined if every row is in the slot of its index. */
  slots: { ids: readonly string[]; gaps: number[] } | undefined;
  moves: number;
}

interface Row {
  id: string;
}

const idsOf = (rows: readonly Row[]) => rows.map(({ id }) => id);

function next(before: State, rows: readonly Row[], key: string): State {
  const isAsBefore = !before.slots && before.rows.every((row, slot) => isSame(row, rows[slot]));
  if (isAsBefore) return { ...before, rows, key };
  // A search has no gaps to keep, and may find ten thousand rows.
  if (before.key !== key) return { rows, key, slots: undefined, moves: before.moves + 1 };
  const idsBefore = before.slots?.ids ?? idsOf(before.rows);
  const present = idsOf(rows);
  const ids = keepSlots(idsBefore, present);
  const isRow = new Set(present);
  const gaps = ids.flatMap((id, slot) => (isRow.has(id) ? [] : [slot]));
  const slots = ids === present ? undefined : { ids, gaps };
  const hasMoved = idsBefore.some((id, slot) => ids[slot] !== id);
  return { rows, key, slots, moves: before.moves + (hasMoved ? 1 : 0) };
}

/** Most rows are the same object as before. */
const isSame = (one: Row, other: Row | undefined) => one === other || one.id === other?.id;

interface Keys {
  list: string;
  /** By id of the room. */
  of: ReadonlyMap<string, number>;
  /** The highest key so far. */
  last: number;
}

/**
 * Keys of the rows that are rendered. A room keeps its row as long as the same list is shown; another list is filled into
 * the rows that are there, which takes less time than to make new ones.
 * @param ids ids of the rooms, in order
 * @param list key of the list, for instance the search query
 */
export function useRowKeys(ids: readonly string[], list: string): ReadonlyMap<string, number> {
  const keys = useRef<Keys>({ list, of: new Map(), last: 0 });
  const { of: before, last } = keys.current;
  const free = [...before.values()];
  const isSame = keys.current.list === list;
  let next = last;
  const of = new Map(ids.map((id, place) => [id, (isSame ? before.get(id) : free[place]) ?? (next += 1)]));
  keys.current = { list, of, last: next };
  return of;
}
