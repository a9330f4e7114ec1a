import type { TeamConnection, TeamMetadata } from '../../shared/rooms/commands.ts';
import { type Account, db } from '../../shared/database/database.ts';
import { fail, ok, type Result } from '../../shared/errors/errors.ts';
import { isMissing } from '../../shared/errors/classify.ts';
import { cleanKey } from '../../shared/eyeson/api-key.ts';
import { createEyeson, type Eyeson } from '../../shared/eyeson/client.ts';

/** So many of a team's rooms are asked about: one of them may have been deleted since. */
const SAMPLE = 3;

/** A key, what Eyeson calls its team (empty where it does not tell), and the account that it was typed in for. */
interface Found {
  key: string;
  team: string;
  accountId?: string;
}

/**
 * Which of the teams that are here a key belongs to. That with the same key; else one whose rooms it opens, for two
 * teams may have one name. Of a team without rooms the name has to do, or that the host has typed the key in for it:
 * there is nothing to lose.
 */
export async function findTeamForKey(
  eyeson: Eyeson,
  { key, team, accountId }: Found,
  accounts: Account[],
): Promise<Result<Account | undefined>> {
  const same = accounts.find((account) => account.key === key);
  if (same) return ok(same);
  const isNamed = (account: Account) => team !== '' && account.team === team;
  const isMeant = (account: Account) => account.id === accountId;
  for (const account of accounts.filter((each) => isNamed(each) || isMeant(each))) {
    const opens = await opensRoomsOf(eyeson, account);
    if (!opens.ok) return opens;
    if (opens.value) return ok(account);
  }
  return ok(undefined);
}

/** Whether one of a team's rooms opens to a key; true where there is none. */
async function opensRoomsOf(eyeson: Eyeson, { id: accountId }: Account): Promise<Result<boolean>> {
  const rooms = await db.rooms.where({ accountId }).limit(SAMPLE).toArray();
  for (const { id } of rooms) {
    const reply = await eyeson.getPermalink(id);
    // One that cannot be read is there, too.
    if (reply.ok || reply.error.kind === 'bad-reply') return ok(true);
    if (!isMissing(reply.error)) return reply;
  }
  return ok(rooms.length === 0);
}

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
export async function connect(input: TeamConnection): Promise<Result<{ accountId: string; team: string }>> {
  const key = cleanKey(input.key);
  if (!key.ok) return key;
  const eyeson = createEyeson({ key: key.value });
  const checked = await eyeson.checkKey();
  if (!checked.ok) return checked;
  const team = checked.value.team ?? '';
  const same = await findTeamForKey(eyeson, { ...input, key: key.value, team }, await allAccounts());
  if (!same.ok) return same;
  const { id, addedAt, ...rest } = same.value ?? { id: crypto.randomUUID(), addedAt: Date.now() };
  await db.accounts.put({ ...rest, id, addedAt, key: key.value, team, hostName: input.hostName.trim() });
  await db.status.delete(id);
  return ok({ accountId: id, team });
}

/** Keeps the host's own marks on a team. */
export async function updateTeamMetadata(accountId: string, { label, colour }: TeamMetadata): Promise<void> {
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
