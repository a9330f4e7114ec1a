import { Dexie, type IndexableType, RangeSet, type Table } from 'dexie';
import { withLock } from '../shared/concurrency.ts';
import { boundOpening } from '../shared/database/bound-opening.ts';
import { db, type Room } from '../shared/database/database.ts';
import { mirroredFields } from '../shared/database/room-fields.ts';
import { reportErrors } from '../shared/errors/report.ts';

/** A copy of a database row. */
interface MirroredRow {
  table: string;
  id: IndexableType;
  row: object;
}

/** The mirrored tables: their rows contain data that Eyeson cannot return a second time. */
export const MIRRORED_TABLES = [
  'accounts',
  'rooms',
  'vanished',
  'coHosts',
  'plans',
  'choices',
  'googleAccounts',
];

/** A separate database with one table and a schema that never changes, so that a broken main database does not affect it. */
const mirror = new Dexie('permalinks-vault');
boundOpening(mirror);
mirror.version(1).stores({ kept: '[table+id]' });
const mirroredRows: Table<MirroredRow, [string, IndexableType]> = mirror.table('kept');

/** Copies changed rows of the mirrored tables into the mirror. To be called once, in the worker's first turn. */
export function startMirroring(): void {
  Dexie.on('storagemutated', (parts) => {
    for (const table of MIRRORED_TABLES) {
      const changed = parts[`idb://${db.name}/${table}/`];
      // Dexie fires the event in the zone of the transaction that has just finished.
      if (changed)
        Dexie.ignoreTransaction(() =>
          reportErrors(withMirror(() => copyRanges(table, [...RangeSet(changed)]))),
        );
    }
  });
}

/**
 * Restores rows that the database has lost, and copies rows that the mirror has missed. To be called at the start of
 * the worker.
 * @returns whether any row was restored
 */
export const restoreMissing = (): Promise<boolean> => withMirror(reconcile);

/** Deletes the unusable database, creates it again and restores the mirrored rows. @returns whether any row was restored */
export const rebuildDatabase = (): Promise<boolean> =>
  withMirror(async () => {
    await db.delete({ disableAutoOpen: false });
    db.startOver();
    return reconcile();
  });

/** Runs a task that uses the mirror, one at a time: a running copy must not write rows that are being removed. */
export const withMirror = <T>(task: () => Promise<T>): Promise<T> => withLock('storage-mirror', task);

/**
 * Updates the mirror for one range of a table: copies the rows in the range, and removes mirrored rows that the table
 * does not contain any more. Must run inside {@link withMirror}.
 * @param from the first primary key, inclusive
 * @param to the last primary key, inclusive
 */
export async function copyRange(table: string, from: IndexableType, to: IndexableType): Promise<void> {
  const rows = await db.table<object>(table).where(':id').between(from, to, true, true).toArray();
  const next = rows.filter((row) => isIrreplaceable(table, row)).map((row) => toMirroredRow(table, row));
  const remaining = new Set(next.map(({ id }) => id));
  await mirror.transaction('rw', mirroredRows, async () => {
    const before = await mirroredRows
      .where('[table+id]')
      .between([table, from], [table, to], true, true)
      .primaryKeys();
    await mirroredRows.bulkDelete(before.filter(([, id]) => !remaining.has(id)));
    await mirroredRows.bulkPut(next);
  });
}

/**
 * Restores rows that are only in the mirror, and copies rows that the mirror lacks. A room that was deleted right
 * before the worker was terminated may be restored; the next sync removes it. Must run inside {@link withMirror}.
 * @returns whether any row was restored
 */
export async function reconcile(): Promise<boolean> {
  const mirrored = new Map((await mirroredRows.toArray()).map((entry) => [keyOf(entry), entry]));
  const tables = MIRRORED_TABLES.map((table) => db.table<object>(table));
  const [stored, lost] = await db.transaction('rw', tables, async () => {
    const all = await Promise.all(tables.map((table) => table.toArray()));
    const stored = tables.flatMap(({ name }, index) =>
      (all[index] ?? []).map((row) => toMirroredRow(name, row)),
    );
    const keys = new Set(stored.map(keyOf));
    // A newer version may have mirrored tables that this one does not know.
    const isLost = (entry: MirroredRow) => MIRRORED_TABLES.includes(entry.table) && !keys.has(keyOf(entry));
    const lost = [...mirrored.values()].filter(isLost);
    for (const table of tables) {
      const rows = lost.filter((entry) => entry.table === table.name).map(({ row }) => row);
      if (rows.length > 0) await table.bulkPut(rows);
    }
    return [stored, lost] as const;
  });
  const isMirrored = (entry: MirroredRow) =>
    JSON.stringify(mirrored.get(keyOf(entry))?.row) === JSON.stringify(entry.row);
  await mirroredRows.bulkPut(
    stored.filter((entry) => isIrreplaceable(entry.table, entry.row) && !isMirrored(entry)),
  );
  return lost.length > 0;
}

/**
 * Removes the rows of one team from the mirror, or of all teams. Must run inside {@link withMirror}, and before the
 * rows are deleted from the database: rows that are only in the mirror are restored.
 */
export async function removeFromMirror(accountId?: string): Promise<void> {
  try {
    const all = await mirroredRows.toArray();
    await mirroredRows.bulkDelete(all.filter(belongsTo(all, accountId)).map(({ table, id }) => [table, id]));
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

const keyOf = ({ table, id }: MirroredRow) => JSON.stringify([table, id]);

const toMirroredRow = (table: string, row: object): MirroredRow => ({
  table,
  id: (row as Record<string, IndexableType>)[String(db.table(table).schema.primKey.keyPath)] ?? '',
  row,
});

/** A room without any of these fields can be fetched from Eyeson again without loss. */
function isIrreplaceable(table: string, row: object): boolean {
  const room = row as Partial<Room>;
  return table !== 'rooms' || mirroredFields.some((field) => room[field] !== undefined);
}

/** Above this number of changed ranges, one range that spans all of them is copied instead. */
const MAX_RANGES = 50;

async function copyRanges(
  table: string,
  ranges: { from: IndexableType; to: IndexableType }[],
): Promise<void> {
  const [first] = ranges;
  const last = ranges.at(-1);
  if (!first || !last) return;
  // The whole table changed and there is no account: the database was lost and has just been created again.
  if (first.from === -Infinity && (await db.accounts.count()) === 0) await reconcile();
  else if (ranges.length > MAX_RANGES) await copyRange(table, first.from, last.to);
  else for (const { from, to } of ranges) await copyRange(table, from, to);
}
