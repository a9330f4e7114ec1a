import type { Table } from 'dexie';
import { type RowChange, type Changeset, type Fields, invert, tables } from '../shared/backup/changeset.ts';
import { browser } from '../shared/browser/api.ts';
import { db, type PendingImport } from '../shared/database/database.ts';
import { fail, ok, type Result } from '../shared/errors/errors.ts';
import { syncErrorOf } from '../shared/errors/sync-error.ts';
import { carryOutDeletionsNow } from './rooms/deletion-queue.ts';
import { disconnectTeam } from './teams/disconnect.ts';
import { publishAutoInsert } from './teams/google-accounts.ts';
import { deepEqual } from '../shared/deep-equal.ts';

/**
 * Applies an import, or the changeset that undoes one: completely or, if the browser refuses to store the settings,
 * not at all (an error of `storage.sync`, see `syncErrorOf`). Rows and settings that have changed since the changeset was planned are left as they
 * are. Applying the same changeset twice has the effect of applying it once.
 */
export async function applyImport(changeset: Changeset): Promise<Result<void>> {
  await write(changeset);
  return finishOrUndo();
}

/**
 * Completes an import whose rows are in the database, or undoes it if that fails; the worker may have been terminated
 * before its last steps.
 */
export async function resumeImport(): Promise<void> {
  await finishOrUndo();
}

/** @returns why the import was undone, if it was */
async function finishOrUndo(): Promise<Result<void>> {
  try {
    await finish();
    return ok(undefined);
  } catch (error) {
    const undone = (await db.leftovers.get('import'))?.changeset;
    if (!undone) throw error;
    // `storage.sync` has quotas for size and for write operations: some settings may be written, others not.
    const { changeset: _, ...steps } = await write(invert(undone), { isUndo: true });
    await db.leftovers.put(steps);
    await finish();
    return fail(syncErrorOf(error));
  }
}

async function finish(): Promise<void> {
  const pending = await db.leftovers.get('import');
  if (!pending) return;
  const all = Object.entries(pending.settings);
  const values = Object.fromEntries(all.filter(([, value]) => value !== null));
  const removed = all.filter(([, value]) => value === null).map(([name]) => name);
  if (Object.keys(values).length > 0) await browser.storage.sync.set(values);
  if (removed.length > 0) await browser.storage.sync.remove(removed);
  for (const accountId of pending.forget) {
    await carryOutDeletionsNow(accountId);
    await disconnectTeam(accountId);
  }
  await publishAutoInsert();
  await db.leftovers.delete('import');
}

/** @param isUndo whether only values are replaced that the changeset itself has written */
async function write(changeset: Changeset, { isUndo = false } = {}): Promise<PendingImport> {
  const { changes, settings } = changeset;
  const names = Object.keys(settings.before);
  const stored = await browser.storage.sync.get(isUndo ? names : settings.before);
  const unchanged = Object.entries(settings.after).filter(
    ([name]) =>
      deepEqual(stored[name], settings.before[name]) && (!isUndo || (stored[name] ?? null) !== null),
  );
  const forget = changes
    .filter(({ table, after }) => table === 'accounts' && !after)
    .map(({ id }) => String(id));
  return db.transaction('rw', [...tables, 'leftovers'], async () => {
    for (const table of tables) {
      const own = changes.filter((change) => change.table === table && !forget.includes(String(change.id)));
      await writeTable(db.table(table), own);
    }
    const pending: PendingImport = {
      id: 'import',
      settings: Object.fromEntries(unchanged),
      forget,
      changeset,
    };
    await db.leftovers.put(pending);
    return pending;
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
