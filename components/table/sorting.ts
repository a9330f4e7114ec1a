import { type Entry, type Scene, stateOf } from './entries.ts';

/** The columns that the table can be sorted by, in their order. */
export const columns = ['name', 'team', 'state', 'expires', 'used', 'made'] as const;
export type Column = (typeof columns)[number];

export interface Sort {
  column: Column;
  down: boolean;
}

/** Times begin with the latest, words with A. */
const startsDown: ReadonlySet<Column> = new Set(['used', 'made']);

/** What a click on a column's head makes of the sorting: one way, the other way, and back to the order of the list. */
export function nextSort(sort: Sort | undefined, column: Column): Sort | undefined {
  const first = startsDown.has(column);
  if (sort?.column !== column) return { column, down: first };
  return sort.down === first ? { column, down: !first } : undefined;
}

const urgency = { waiting: 0, running: 1, idle: 2, expired: 3 };

/** The entries by a column; equal ones stay in the order in which they came. @param scene asked for only where it matters */
export function sorted(entries: Entry[], { column, down }: Sort, scene: () => Scene): Entry[] {
  const keyOf = keys(column, scene);
  const keyed = entries.map((entry) => ({ entry, key: keyOf(entry) }));
  const way = down ? -1 : 1;
  keyed.sort((a, b) => (a.key < b.key ? -way : a.key > b.key ? way : 0));
  return keyed.map(({ entry }) => entry);
}

function keys(column: Column, scene: () => Scene): (entry: Entry) => string | number {
  switch (column) {
    case 'name':
      return ({ sortName }) => sortName;
    case 'team': {
      const { teams } = scene();
      return ({ room }) => teams.get(room.accountId) ?? '';
    }
    case 'state': {
      const now = scene();
      return (entry) => urgency[stateOf(entry, now).kind];
    }
    case 'expires':
    case 'used':
    case 'made':
      return (entry) => entry[column];
  }
}
