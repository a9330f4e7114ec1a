import { Dexie, type IndexableType, RangeSet, type Table } from 'dexie';
import { withLock } from '../shared/concurrency.ts';
import { db, type Room } from '../shared/database/database.ts';
import { run } from '../shared/errors/report.ts';

/** A row of the database, kept apart as it is there. */
interface Kept {
  table: string;
  id: IndexableType;
  row: object;
}

/** The tables with what Eyeson cannot give us a second time. */
export const precious = ['accounts', 'rooms', 'coHosts', 'plans', 'choices', 'googleAccounts'];

/** A database of one plain table that never changes its shape, so that whatever breaks the other leaves it whole. */
const vault = new Dexie('permalinks-vault');
vault.version(1).stores({ kept: '[table+id]' });
const kept: Table<Kept, [string, IndexableType]> = vault.table('kept');

/** Runs what touches the mirror one after the other: a copy that runs must not bring back what is being removed. */
export const withMirror = <T>(task: () => Promise<T>): Promise<T> => withLock('storage-mirror', task);

/** Brings the vault in line with these rows of a table, where they are there and where they are not. Inside `withMirror`. */
export async function copy(table: string, from: IndexableType, to: IndexableType): Promise<void> {
  const rows = await db.table<object>(table).where(':id').between(from, to, true, true).toArray();
  const next = rows.filter((row) => isPrecious(table, row)).map((row) => toKept(table, row));
  const stay = new Set(next.map(({ id }) => id));
  await vault.transaction('rw', kept, async () => {
    const before = await kept
      .where('[table+id]')
      .between([table, from], [table, to], true, true)
      .primaryKeys();
    await kept.bulkDelete(before.filter(([, id]) => !stay.has(id)));
    await kept.bulkPut(next);
  });
}

/**
 * Gives the database what it has lost, and the vault what it has missed. Should somebody have deleted a room in the
 * moment before a worker died, it comes back, and the next sync takes it away. Inside `withMirror`.
 * @returns whether the database had lost anything
 */
export async function evenOut(): Promise<boolean> {
  const before = new Map((await kept.toArray()).map((entry) => [nameOf(entry), entry]));
  const tables = precious.map((table) => db.table<object>(table));
  const [here, lost] = await db.transaction('rw', tables, async () => {
    const all = await Promise.all(tables.map((table) => table.toArray()));
    const here = tables.flatMap(({ name }, index) => (all[index] ?? []).map((row) => toKept(name, row)));
    const names = new Set(here.map(nameOf));
    const lost = [...before.values()].filter((entry) => !names.has(nameOf(entry)));
    for (const table of tables) {
      const rows = lost.filter((entry) => entry.table === table.name).map(({ row }) => row);
      if (rows.length > 0) await table.bulkPut(rows);
    }
    return [here, lost] as const;
  });
  const isKept = (entry: Kept) =>
    JSON.stringify(before.get(nameOf(entry))?.row) === JSON.stringify(entry.row);
  await kept.bulkPut(here.filter((entry) => isPrecious(entry.table, entry.row) && !isKept(entry)));
  return lost.length > 0;
}

/** Forgets a team, or all of them. Inside `withMirror`, and before the database forgets them: what is there alone comes back. */
export async function forgetInVault(accountId?: string): Promise<void> {
  try {
    const all = await kept.toArray();
    await kept.bulkDelete(all.filter(isMeant(all, accountId)).map(({ table, id }) => [table, id]));
  } catch {
    await vault.delete({ disableAutoOpen: false });
  }
}

function isMeant(all: Kept[], accountId: string | undefined): (entry: Kept) => boolean {
  if (accountId === undefined) return () => true;
  const isOwn = ({ row }: Kept) => 'accountId' in row && row.accountId === accountId;
  const rooms = new Set(all.filter((entry) => entry.table === 'rooms' && isOwn(entry)).map(({ id }) => id));
  return (entry) =>
    isOwn(entry) ||
    (entry.table === 'accounts' && entry.id === accountId) ||
    ('roomId' in entry.row && rooms.has(entry.row.roomId as string));
}

const nameOf = ({ table, id }: Kept) => JSON.stringify([table, id]);

const toKept = (table: string, row: object): Kept => ({
  table,
  id: (row as Record<string, IndexableType>)[String(db.table(table).schema.primKey.keyPath)] ?? '',
  row,
});

/** Of a room that nobody has touched Eyeson tells all again. */
function isPrecious(table: string, row: object): boolean {
  const { hostLink, here, used, muted, pin, note, colour } = row as Partial<Room>;
  const ours = [hostLink, here, used, muted, pin, note, colour];
  return table !== 'rooms' || ours.some((known) => known !== undefined);
}

/** From so many places of a table on, one stretch from the first to the last of them is read. */
const MANY = 50;

/** Copies what is precious into the vault, whenever it has changed. In the background, once, in the first turn. */
export function keepApart(): void {
  Dexie.on('storagemutated', (parts) => {
    for (const table of precious) {
      const changed = parts[`idb://${db.name}/${table}/`];
      // The event comes in the zone of the transaction that is just over.
      if (changed)
        Dexie.ignoreTransaction(() => run(withMirror(() => copyRanges(table, [...RangeSet(changed)]))));
    }
  });
}

/** At the start of a worker that may have missed something. @returns whether the database had lost anything */
export const comeBack = (): Promise<boolean> => withMirror(evenOut);

/** Throws a database away that cannot be used, and makes it anew with what was kept apart. */
export const rebuild = (): Promise<boolean> =>
  withMirror(async () => {
    await db.delete({ disableAutoOpen: false });
    db.startOver();
    return evenOut();
  });

async function copyRanges(
  table: string,
  ranges: { from: IndexableType; to: IndexableType }[],
): Promise<void> {
  const [first] = ranges;
  const end = ranges.at(-1);
  if (!first || !end) return;
  // Empty from end to end: the database was made just now, because the one before is lost.
  if (first.from === -Infinity && (await db.accounts.count()) === 0) await evenOut();
  else if (ranges.length > MANY) await copy(table, first.from, end.to);
  else for (const { from, to } of ranges) await copy(table, from, to);
}
