import { cleanKey } from '../eyeson/key.ts';
import { createEyeson, type Eyeson } from '../eyeson/client.ts';
import { fail, ok, type Result } from '../eyeson/errors.ts';
import { type Account, db } from './database.ts';
import { teamOf } from './same-team.ts';
import type { Connection, TeamMarks } from './commands.ts';

/** Eyeson, spoken to with this account's key. */
export const eyesonOf = (account: Account): Eyeson => createEyeson({ key: account.key });

/** All teams, in the order in which they came. */
export const allAccounts = async (): Promise<Account[]> =>
  (await db.accounts.toArray()).toSorted((a, b) => a.addedAt - b.addedAt);

/**
 * The account that new rooms are made in: the wanted one, else the one that the host has chosen to see, else the
 * first; the error `no-key` while there is none.
 */
export async function currentAccount(wanted?: string): Promise<Result<Account>> {
  const [accounts, choice] = await Promise.all([allAccounts(), db.choices.get('team')]);
  const called = (wanted: string | undefined) => accounts.find(({ id }) => id === wanted);
  const account = called(wanted) ?? called(choice?.accountId) ?? accounts[0];
  return account ? ok(account) : fail({ kind: 'no-key' });
}

/**
 * Checks a key with Eyeson and keeps it only if it is good. A key of a team that is here already becomes that team's.
 * Of another team it stands beside those that are here, whichever it was typed in for: no room and no host link is lost.
 * @returns the account, and the team's name, empty where Eyeson does not tell it: only a permalink does, and there may be none.
 */
export async function connect(input: Connection): Promise<Result<{ accountId: string; team: string }>> {
  const key = cleanKey(input.key);
  if (!key.ok) return key;
  const eyeson = createEyeson({ key: key.value });
  const checked = await eyeson.checkKey();
  if (!checked.ok) return checked;
  const team = checked.value.team ?? '';
  const same = await teamOf(eyeson, { ...input, key: key.value, team }, await allAccounts());
  if (!same.ok) return same;
  const { id, addedAt, ...rest } = same.value ?? { id: crypto.randomUUID(), addedAt: Date.now() };
  await db.accounts.put({ ...rest, id, addedAt, key: key.value, team, hostName: input.hostName.trim() });
  await db.status.delete(id);
  return ok({ accountId: id, team });
}

/** Keeps the host's own marks on a team. */
export async function markAccount(accountId: string, { label, colour }: TeamMarks): Promise<void> {
  await db.accounts.where({ id: accountId }).modify((account: Account) => {
    if (label) account.label = label;
    else if (label !== undefined) delete account.label;
    if (colour) account.colour = colour;
    else if (colour !== undefined) delete account.colour;
  });
}

/** Shows one team's rooms, and makes new ones in it; undefined for the rooms of all. */
export async function chooseTeam(accountId: string | undefined): Promise<void> {
  await (accountId === undefined ? db.choices.delete('team') : db.choices.put({ name: 'team', accountId }));
}
