import type { Table } from 'dexie';
import { type RowChange, type Changeset, type Fields, invert, tables } from '../shared/backup/changeset.ts';
import { browser } from '../shared/browser/api.ts';
import { db } from '../shared/database/database.ts';
import { fail, ok, type Result } from '../shared/errors/errors.ts';
import { carryOutDeletionsNow } from './rooms/deletion-queue.ts';
import { disconnectTeam } from './teams/disconnect.ts';
import { publishAutoInsert } from './teams/google-accounts.ts';
import { deepEqual } from '../shared/deep-equal.ts';

/**
 * Applies an import, or the changeset that undoes one: completely or, if the browser refuses to store the settings,
 * not at all (error `storage`). Rows and settings that have changed since the changeset was planned are left as they
 * are. Applying the same changeset twice has the effect of applying it once.
 */
export async function applyImport(changeset: Changeset): Promise<Result<void>> {
  await write(changeset);
  try {
    await resumeImport();
    return ok(undefined);
  } catch {
    // `storage.sync` has quotas for size and for write operations.
    await write(invert({ ...changeset, settings: { before: {}, after: {} } }));
    await resumeImport();
    return fail({ kind: 'storage' });
  }
}

/** Completes an import whose rows are in the database; the worker may have been terminated before its last steps. */
export async function resumeImport(): Promise<void> {
  const pending = await db.leftovers.get('import');
  if (!pending) return;
  const all = Object.entries(pending.settings);
  await browser.storage.sync.set(Object.fromEntries(all.filter(([, value]) => value !== null)));
  await browser.storage.sync.remove(all.filter(([, value]) => value === null).map(([name]) => name));
  for (const accountId of pending.forget) {
    await carryOutDeletionsNow(accountId);
    await disconnectTeam(accountId);
  }
  await publishAutoInsert();
  await db.leftovers.delete('import');
}

async function write({ changes, settings }: Changeset): Promise<void> {
  const stored = await browser.storage.sync.get(settings.before);
  const unchanged = Object.entries(settings.after).filter(([name]) =>
    deepEqual(stored[name], settings.before[name]),
  );
  const forget = changes
    .filter(({ table, after }) => table === 'accounts' && !after)
    .map(({ id }) => String(id));
  await db.transaction('rw', [...tables, 'leftovers'], async () => {
    for (const table of tables) {
      const own = changes.filter((change) => change.table === table && !forget.includes(String(change.id)));
      await writeTable(db.table(table), own);
    }
    await db.leftovers.put({ id: 'import', settings: Object.fromEntries(unchanged), forget });
  });
}

async function writeTable(table: Table<Fields, RowChange['id']>, changes: RowChange[]): Promise<void> {
  const rows = await table.bulkGet(changes.map(({ id }) => id));
  const next = changes.map((change, index) => applyChange(change, rows[index]));
  await table.bulkPut(next.filter((row) => row !== undefined));
  await table.bulkDelete(changes.filter(({ after }) => !after).map(({ id }) => id));
}

/** @returns the changed row; undefined if there is nothing to write */
function applyChange({ before, after }: RowChange, row: Fields | undefined): Fields | undefined {
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
