/** Tables of the database that an import writes to. */
export const tables = ['accounts', 'rooms', 'plans', 'coHosts', 'googleAccounts'] as const;

/** Fields of a row by their names; null where the row has none of that name. */
export type Fields = Record<string, unknown>;

/** A row that is changed. Without `before` it is made, without `after` it goes; else both have the same fields. */
export interface Change {
  table: (typeof tables)[number];
  id: string | number;
  before: Fields | null;
  after: Fields | null;
}

/** All that an import does. Plain data: it is planned in one place, carried out in another, and can be turned round. */
export interface Deed {
  changes: Change[];
  /** By their names; both have the same. Null for one that is not kept. */
  settings: { before: Fields; after: Fields };
}

/** A row that was not there. */
export const made = (table: Change['table'], id: Change['id'], after: Fields): Change => ({
  table,
  id,
  before: null,
  after,
});

/** Those of the fields that a row does not have like that: one change, or none. */
export function changed(table: Change['table'], row: { id: Change['id'] }, fields: Fields): Change[] {
  const before: Fields = { ...row };
  const due = Object.keys(fields).filter((name) => !same(before[name], fields[name]));
  const pick = (from: Fields) => Object.fromEntries(due.map((name) => [name, from[name] ?? null]));
  return due.length > 0 ? [{ table, id: row.id, before: pick(before), after: pick(fields) }] : [];
}

/** What undoes it. */
export const inverse = ({ changes, settings }: Deed): Deed => ({
  changes: changes.map(({ before, after, ...change }) => ({ ...change, before: after, after: before })),
  settings: { before: settings.after, after: settings.before },
});

/** Whether two values are the same; both are JSON. Browsers keep the fields of a setting in an order of their own. */
export const same = (one: unknown, other: unknown): boolean => ordered(one) === ordered(other);

const ordered = (value: unknown) =>
  JSON.stringify(value ?? null, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
