/** Tables of the database that an import writes to. */
export const tables = ['accounts', 'rooms', 'plans', 'coHosts', 'googleAccounts'] as const;

/** Fields of a row by their names; null where the row has none of that name. */
export type Fields = Record<string, unknown>;

/** A row that is changed. Without `before` it is made, without `after` it goes; else both have the same fields. */
export interface RowChange {
  table: (typeof tables)[number];
  id: string | number;
  before: Fields | null;
  after: Fields | null;
}

/** All that an import does. Plain data: it is planned in one place, carried out in another, and can be turned round. */
export interface Changeset {
  changes: RowChange[];
  /** By their names; both have the same. Null for one that is not kept. */
  settings: { before: Fields; after: Fields };
}

/** A row that was not there. */
export const insert = (table: RowChange['table'], id: RowChange['id'], after: Fields): RowChange => ({
  table,
  id,
  before: null,
  after,
});

/** Those of the fields that a row does not have like that: one change, or none. */
export function update(table: RowChange['table'], row: { id: RowChange['id'] }, fields: Fields): RowChange[] {
  const before: Fields = { ...row };
  const due = Object.keys(fields).filter((name) => !deepEqual(before[name], fields[name]));
  const pick = (from: Fields) => Object.fromEntries(due.map((name) => [name, from[name] ?? null]));
  return due.length > 0 ? [{ table, id: row.id, before: pick(before), after: pick(fields) }] : [];
}

/** What undoes it. */
export const invert = ({ changes, settings }: Changeset): Changeset => ({
  changes: changes.map(({ before, after, ...change }) => ({ ...change, before: after, after: before })),
  settings: { before: settings.after, after: settings.before },
});

/** Whether two values are the same; both are JSON. Browsers keep the fields of a setting in an order of their own. */
export const deepEqual = (one: unknown, other: unknown): boolean => ordered(one) === ordered(other);

const ordered = (value: unknown) =>
  JSON.stringify(value ?? null, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
