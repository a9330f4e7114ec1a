import { useRef } from 'preact/hooks';

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
