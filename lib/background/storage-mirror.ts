import { Dexie, type IndexableType, RangeSet, type Table } from 'dexie';
import { withLock } from '../shared/concurrency.ts';
import { db, type Room } from '../shared/database/database.ts';
import { reportErrors } from '../shared/errors/report.ts';

/** A row of the database, kept apart as it is there. */
interface MirroredRow {
  table: string;
  id: IndexableType;
  row: object;
}

/** The tables with what Eyeson cannot give us a second time. */
export const MIRRORED_TABLES = ['accounts', 'rooms', 'coHosts', 'plans', 'choices', 'googleAccounts'];

/** A database of one plain table that never changes its shape, so that whatever breaks the other leaves it whole. */
const mirror = new Dexie('permalinks-vault');
mirror.version(1).stores({ kept: '[table+id]' });
const kept: Table<MirroredRow, [string, IndexableType]> = mirror.table('kept');

/** Runs what touches the mirror one after the other: a copy that runs must not bring back what is being removed. */
export const withMirror = <T>(task: () => Promise<T>): Promise<T> => withLock('storage-mirror', task);

/** Brings the vault in line with these rows of a table, where they are there and where they are not. Inside `withMirror`. */
export async function copyRange(table: string, from: IndexableType, to: IndexableType): Promise<void> {
  const rows = await db.table<object>(table).where(':id').between(from, to, true, true).toArray();
  const next = rows.filter((row) => isIrreplaceable(table, row)).map((row) => toMirroredRow(table, row));
  const stay = new Set(next.map(({ id }) => id));
  await mirror.transaction('rw', kept, async () => {
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
export async function reconcile(): Promise<boolean> {
  const before = new Map((await kept.toArray()).map((entry) => [nameOf(entry), entry]));
  const tables = MIRRORED_TABLES.map((table) => db.table<object>(table));
  const [here, lost] = await db.transaction('rw', tables, async () => {
    const all = await Promise.all(tables.map((table) => table.toArray()));
    const here = tables.flatMap(({ name }, index) =>
      (all[index] ?? []).map((row) => toMirroredRow(name, row)),
    );
    const names = new Set(here.map(nameOf));
    const lost = [...before.values()].filter((entry) => !names.has(nameOf(entry)));
    for (const table of tables) {
      const rows = lost.filter((entry) => entry.table === table.name).map(({ row }) => row);
      if (rows.length > 0) await table.bulkPut(rows);
    }
    return [here, lost] as const;
  });
  const isKept = (entry: MirroredRow) =>
    JSON.stringify(before.get(nameOf(entry))?.row) === JSON.stringify(entry.row);
  await kept.bulkPut(here.filter((entry) => isIrreplaceable(entry.table, entry.row) && !isKept(entry)));
  return lost.length > 0;
}

/** Forgets a team, or all of them. Inside `withMirror`, and before the database forgets them: what is there alone comes back. */
export async function removeFromMirror(accountId?: string): Promise<void> {
  try {
    const all = await kept.toArray();
    await kept.bulkDelete(all.filter(belongsTo(all, accountId)).map(({ table, id }) => [table, id]));
  } catch {
    await mirror.delete({ disableAutoOpen: false });
  }
}

function belongsTo(all: MirroredRow[], accountId: string | undefined): (entry: MirroredRow) => boolean {
  if (accountId === undefined) return () => true;
  const isOwn = ({ row }: MirroredRow) => 'accountId' in row && row.accountId === accountId;
  const rooms = new Set(all.filter((entry) => entry.table === 'rooms' && isOwn(entry)).map(({ id }) => id));
  return (entry) =>
    isOwn(entry) ||
    (entry.table === 'accounts' && entry.id === accountId) ||
    ('roomId' in entry.row && rooms.has(entry.row.roomId as string));
}

const nameOf = ({ table, id }: MirroredRow) => JSON.stringify([table, id]);

const toMirroredRow = (table: string, row: object): MirroredRow => ({
  table,
  id: (row as Record<string, IndexableType>)[String(db.table(table).schema.primKey.keyPath)] ?? '',
  row,
});

/** Of a room that nobody has touched Eyeson tells all again. */
function isIrreplaceable(table: string, row: object): boolean {
  const { hostLink, here, used, muted, pin, note, colour } = row as Partial<Room>;
  const ours = [hostLink, here, used, muted, pin, note, colour];
  return table !== 'rooms' || ours.some((known) => known !== undefined);
}

/** From so many places of a table on, one stretch from the first to the last of them is read. */
const MANY = 50;

/** Copies what is precious into the vault, whenever it has changed. In the background, once, in the first turn. */
export function startMirroring(): void {
  Dexie.on('storagemutated', (parts) => {
    for (const table of MIRRORED_TABLES) {
      const changed = parts[`idb://${db.name}/${table}/`];
      // The event comes in the zone of the transaction that is just over.
      if (changed)
        Dexie.ignoreTransaction(() =>
          reportErrors(withMirror(() => copyRanges(table, [...RangeSet(changed)]))),
        );
    }
  });
}

/** At the start of a worker that may have missed something. @returns whether the database had lost anything */
export const restoreMissing = (): Promise<boolean> => withMirror(reconcile);

/** Throws a database away that cannot be used, and makes it anew with what was kept apart. */
export const rebuildDatabase = (): Promise<boolean> =>
  withMirror(async () => {
    await db.delete({ disableAutoOpen: false });
    db.startOver();
    return reconcile();
  });

async function copyRanges(
  table: string,
  ranges: { from: IndexableType; to: IndexableType }[],
): Promise<void> {
  const [first] = ranges;
  const end = ranges.at(-1);
  if (!first || !end) return;
  // Empty from end to end: the database was made just now, because the one before is lost.
  if (first.from === -Infinity && (await db.accounts.count()) === 0) await reconcile();
  else if (ranges.length > MANY) await copyRange(table, first.from, end.to);
  else for (const { from, to } of ranges) await copyRange(table, from, to);
}
