import { browser } from '../browser/extension.ts';
import { db } from '../rooms/database.ts';
import { forgetAccount } from '../rooms/forget.ts';
import { noteAtOnce } from '../rooms/google-accounts.ts';

/** Does what is left of an import whose rows are in the database, should its worker have died over it. */
export async function finishImport(): Promise<void> {
  const left = await db.leftovers.get('import');
  if (!left) return;
  const all = Object.entries(left.settings);
  await browser.storage.sync.set(Object.fromEntries(all.filter(([, value]) => value !== null)));
  await browser.storage.sync.remove(all.filter(([, value]) => value === null).map(([name]) => name));
  for (const accountId of left.forget) await forgetAccount(accountId);
  await noteAtOnce();
  await db.leftovers.delete('import');
}
