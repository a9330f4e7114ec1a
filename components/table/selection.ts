import type { Entry } from './entries.ts';

/**
 * The selection after a click on a row's box.
 * @param from where the click before was, for all rows from there to here; left out for this row alone
 */
export function withRow(
  selection: ReadonlySet<string>,
  found: Entry[],
  { at, from = at }: { at: number; from?: number },
): ReadonlySet<string> {
  const id = found[at]?.id;
  const rows = found.slice(Math.min(at, from), Math.max(at, from) + 1);
  return withAll(selection, rows, id !== undefined && !selection.has(id));
}

/** The selection with all of these, or with none of them. */
export function withAll(
  selection: ReadonlySet<string>,
  rows: Entry[],
  selected: boolean,
): ReadonlySet<string> {
  const next = new Set(selection);
  for (const { id } of rows) {
    if (selected) next.add(id);
    else next.delete(id);
  }
  return next;
}
