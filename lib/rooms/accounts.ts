import { cleanKey } from '../eyeson/key.ts';
import { createEyeson, type Eyeson } from '../eyeson/client.ts';
import { fail, ok, type Result } from '../eyeson/errors.ts';
import { type Account, db } from './database.ts';

/** Eyeson, spoken to with this account's key. */
export const eyesonOf = (account: Account): Eyeson => createEyeson({ key: account.key });

/** The account that new rooms are made in; the error `no-key` while there is none. */
export async function currentAccount(): Promise<Result<Account>> {
  const account = await db.accounts.toCollection().first();
  return account ? ok(account) : fail({ kind: 'no-key' });
}

/**
 * Checks a key with Eyeson and, only if it is good, keeps it in place of the one before. The rooms of another
 * team go with the old key; those of the same team stay, so that replacing a key loses no host link.
 * @returns the team's name, empty where Eyeson does not tell it: only a permalink does, and there may be none.
 */
export async function connect(input: { key: string; hostName: string }): Promise<Result<{ team: string }>> {
  const key = cleanKey(input.key);
  if (!key.ok) return key;
  const checked = await createEyeson({ key: key.value }).checkKey();
  if (!checked.ok) return checked;
  const team = checked.value.team ?? '';
  const before = await db.accounts.toCollection().first();
  const same = before && (before.key === key.value || (team !== '' && before.team === team));
  if (before && !same) await forgetAll();
  const id = same ? before.id : crypto.randomUUID();
  await db.accounts.put({ id, key: key.value, team, hostName: input.hostName.trim() });
  await db.status.delete(id);
  return ok({ team });
}

/** Forgets the keys and all that came by them, on this computer; at Eyeson nothing changes. */
export async function forgetAll(): Promise<void> {
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
}
