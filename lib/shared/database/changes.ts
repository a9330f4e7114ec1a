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
