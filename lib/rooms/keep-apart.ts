import { Dexie, type IndexableType, RangeSet } from 'dexie';
import { run } from '../browser/run.ts';
import { db } from './database.ts';
import { copy, evenOut, withMirror, precious } from './vault.ts';

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
