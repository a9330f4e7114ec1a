import type { Table } from 'dexie';
import {
  type RowChange,
  type Changeset,
  type Fields,
  invert,
  deepEqual,
  tables,
} from '../shared/backup/changeset.ts';
import { browser } from '../shared/browser/api.ts';
import { db } from '../shared/database/database.ts';
import { fail, ok, type Result } from '../shared/errors/errors.ts';
import { disconnectTeam } from './teams/disconnect.ts';
import { publishAutoInsert } from './teams/google-accounts.ts';

/** Does what is left of an import whose rows are in the database, should its worker have died over it. */
export async function resumeImport(): Promise<void> {
  const left = await db.leftovers.get('import');
  if (!left) return;
  const all = Object.entries(left.settings);
  await browser.storage.sync.set(Object.fromEntries(all.filter(([, value]) => value !== null)));
  await browser.storage.sync.remove(all.filter(([, value]) => value === null).map(([name]) => name));
  for (const accountId of left.forget) await disconnectTeam(accountId);
  await publishAutoInsert();
  await db.leftovers.delete('import');
}

/**
 * Carries an import out, or its undoing: all of it or, where the browser refuses, nothing (the error `storage`). What
 * has changed since it was planned stays as it is; done twice, it is done once.
 */
export async function applyImport(deed: Changeset): Promise<Result<void>> {
  await write(deed);
  try {
    await resumeImport();
    return ok(undefined);
  } catch {
    // The browser's sync takes only so much, and only so often.
    await write(invert({ ...deed, settings: { before: {}, after: {} } }));
    await resumeImport();
    return fail({ kind: 'storage' });
  }
}

async function write({ changes, settings }: Changeset): Promise<void> {
  const stored = await browser.storage.sync.get(settings.before);
  const due = Object.entries(settings.after).filter(([name]) =>
    deepEqual(stored[name], settings.before[name]),
  );
  const forget = changes
    .filter(({ table, after }) => table === 'accounts' && !after)
    .map(({ id }) => String(id));
  await db.transaction('rw', [...tables, 'leftovers'], async () => {
    for (const table of tables) {
      const own = changes.filter((change) => change.table === table && !forget.includes(String(change.id)));
      await writeTo(db.table(table), own);
    }
    await db.leftovers.put({ id: 'import', settings: Object.fromEntries(due), forget });
  });
}

async function writeTo(table: Table<Fields, RowChange['id']>, changes: RowChange[]): Promise<void> {
  const rows = await table.bulkGet(changes.map(({ id }) => id));
  const next = changes.map((change, index) => changed(change, rows[index]));
  await table.bulkPut(next.filter((row) => row !== undefined));
  await table.bulkDelete(changes.filter(({ after }) => !after).map(({ id }) => id));
}

/** The row as it is to be written; undefined where there is nothing to write. */
function changed({ before, after }: RowChange, row: Fields | undefined): Fields | undefined {
  if (!after) return undefined;
  if (!before) return { ...after, ...row };
  if (!row) return undefined;
  const next = { ...row };
  for (const [name, value] of Object.entries(after)) {
    if (!deepEqual(row[name], before[name])) continue;
    if (value === null) delete next[name];
    else next[name] = value;
  }
  return next;
}
