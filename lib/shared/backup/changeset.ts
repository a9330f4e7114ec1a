import type { Changeset, Fields, RowChange } from '../database/changes.ts';
import { deepEqual } from '../deep-equal.ts';

export { type Changeset, type Fields, type RowChange, tables } from '../database/changes.ts';

/** The insertion of a row. */
export const insert = (table: RowChange['table'], id: RowChange['id'], after: Fields): RowChange => ({
  table,
  id,
  before: null,
  after,
});

/** The change of those fields whose value differs from the row's. Empty if none does. */
export function update(table: RowChange['table'], row: { id: RowChange['id'] }, fields: Fields): RowChange[] {
  const before: Fields = { ...row };
  const changed = Object.keys(fields).filter((name) => !deepEqual(before[name], fields[name]));
  const pick = (from: Fields) => Object.fromEntries(changed.map((name) => [name, from[name] ?? null]));
  return changed.length > 0 ? [{ table, id: row.id, before: pick(before), after: pick(fields) }] : [];
}

/** The changeset that undoes this one. */
export const invert = ({ changes, settings }: Changeset): Changeset => ({
  changes: changes.map(({ before, after, ...change }) => ({ ...change, before: after, after: before })),
  settings: { before: settings.after, after: settings.before },
});
