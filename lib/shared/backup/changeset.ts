import { deepEqual } from '../deep-equal.ts';

/** The database tables that an import writes to. */
export const tables = ['accounts', 'rooms', 'plans', 'coHosts', 'googleAccounts'] as const;

/** Values by field name; null if the row lacks the field. */
export type Fields = Record<string, unknown>;

/**
 * A change of one row. `before` is null for an insertion and `after` for a deletion; otherwise both have the changed fields
 * and no others.
 */
export interface RowChange {
  table: (typeof tables)[number];
  /** The primary key. */
  id: string | number;
  before: Fields | null;
  after: Fields | null;
}

/** All changes of an import, as JSON data: planned by `planImport`, applied by the background, undone with `invert`. */
export interface Changeset {
  changes: RowChange[];
  /** Values by key of `storage.sync`; both have the same keys. Null for a key that is not stored. */
  settings: { before: Fields; after: Fields };
}

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
