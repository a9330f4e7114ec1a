import { browser } from '../browser/extension.ts';
import { db } from '../rooms/database.ts';
import { forgetAccount } from '../rooms/forget.ts';

/** Does what is left of an import whose rows are in the database, should its worker have died over it. */
export async function finishImport(): Promise<void> {
  const left = await db.leftovers.get('import');
  if (!left) return;
  await browser.storage.sync.set(left.settings);
  for (const accountId of left.forget) await forgetAccount(accountId);
  await db.leftovers.delete('import');
}
