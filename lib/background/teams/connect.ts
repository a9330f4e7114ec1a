import type { TeamConnection, TeamMetadata } from '../../shared/rooms/commands.ts';
import { type Account, db } from '../../shared/database/database.ts';
import { fail, ok, type Result } from '../../shared/errors/errors.ts';
import { hasEyesonAccess } from '../../shared/browser/permissions.ts';
import { isMissing } from '../../shared/errors/classify.ts';
import { cleanKey } from '../../shared/eyeson/api-key.ts';
import { createEyeson, type Eyeson, type EyesonOptions } from '../../shared/eyeson/client.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import { allowsLinkHost } from '../../shared/rooms/link-hosts.ts';
import { noteLinkHost, removeLinkHost, resetStatus } from './status.ts';

/** Whatever else a client needs to know: the room that its calls are about, and how they are sent. */
type ClientOptions = Pick<EyesonOptions, 'expiresAt' | 'fetch'>;

/** @returns a client for the Eyeson API that uses this account's key */
export const eyesonOf = (account: Account, { expiresAt = null, fetch }: ClientOptions = {}): Eyeson => {
  const allowsHost = (host: string) => {
    const isAllowed = allowsLinkHost(account, host);
    if (!isAllowed) reportErrors(noteLinkHost(account.id, host));
    return isAllowed;
  };
  return clientFor(account.key, { allowsHost, expiresAt, ...(fetch && { fetch }) });
};

const clientFor = (key: string, options?: EyesonOptions) =>
  createEyeson({ key, hasAccess: hasEyesonAccess, secrets: readSecrets, ...options });

/** @returns all keys and the tokens of all hosts and co-hosts */
async function readSecrets(): Promise<string[]> {
  const [accounts, rooms, coHosts] = await Promise.all([
    db.accounts.toArray(),
    db.rooms.toArray(),
    db.coHosts.toArray(),
  ]);
  return [
    ...accounts.map(({ key }) => key),
    ...rooms.flatMap(({ hostToken }) => hostToken ?? []),
    ...coHosts.map(({ token }) => token),
  ];
}

/** @returns all accounts, in the order in which they were added */
export const allAccounts = async (): Promise<Account[]> =>
  (await db.accounts.toArray()).toSorted((a, b) => a.addedAt - b.addedAt);

/**
 * Finds the account in which new rooms are created: the requested one, else the one that the UI is filtered to, else
 * the first.
 * @returns the error `no-key` if there is no account
 */
export async function currentAccount(accountId?: string): Promise<Result<Account>> {
  const [accounts, choice] = await Promise.all([allAccounts(), db.choices.get('team')]);
  const byId = (wanted: string | undefined) => accounts.find(({ id }) => id === wanted);
  const account = byId(accountId) ?? byId(choice?.accountId) ?? accounts[0];
  return account ? ok(account) : fail({ kind: 'no-key' });
}

/**
 * Verifies an API key with Eyeson and stores it if it is valid. If the key belongs to a team that is already
 * connected, it replaces that team's key. A key of another team adds an account, even if it was entered for an
 * existing one, so that no room and no host link is lost.
 * @returns the account's id, and the team's name, which is empty if Eyeson returned none: only permalinks contain it,
 * and the team may have none. Errors: `invalid` for a malformed key, else those of the requests
 */
export async function connect(input: TeamConnection): Promise<Result<{ accountId: string; team: string }>> {
  const key = cleanKey(input.key);
  if (!key.ok) return key;
  const eyeson = clientFor(key.value);
  const checked = await eyeson.checkKey();
  if (!checked.ok) return checked;
  const team = checked.value.team ?? '';
  const same = await findTeamForKey(eyeson, { ...input, key: key.value, team }, await allAccounts());
  if (!same.ok) return same;
  const { id, addedAt, ...rest } = same.value ?? { id: crypto.randomUUID(), addedAt: Date.now() };
  await db.accounts.put({ ...rest, id, addedAt, key: key.value, team, hostName: input.hostName.trim() });
  await resetStatus(id);
  return ok({ accountId: id, team });
}

/**
 * Finds the connected team that a key belongs to: the one with the same key, else one whose rooms the key can read,
 * because two teams may have the same name. For a team without stored rooms, the same name or the account that the
 * key was entered for is enough, since no data can be lost.
 * @param eyeson a client that uses the key
 * @returns undefined if it belongs to none of them; the errors of a request that verifies a room
 */
export async function findTeamForKey(
  eyeson: Eyeson,
  { key, team, accountId }: KeyDetails,
  accounts: Account[],
): Promise<Result<Account | undefined>> {
  const sameKey = accounts.find((account) => account.key === key);
  if (sameKey) return ok(sameKey);
  const isCandidate = ({ id, team: name }: Account) => (team !== '' && name === team) || id === accountId;
  for (const account of accounts.filter(isCandidate)) {
    const access = await canReadRooms(eyeson, account);
    if (!access.ok) return access;
    if (access.value) return ok(account);
  }
  return ok(undefined);
}

interface KeyDetails {
  key: string;
  /** The team's name at Eyeson; empty if the response did not contain it. */
  team: string;
  /** The account that the key was entered for. */
  accountId?: string;
}

/** How many of a team's rooms are requested: some may have been deleted in the meantime. */
const SAMPLE_SIZE = 3;

/** Whether the key can read a room of the team; true if the team has no stored rooms. */
async function canReadRooms(eyeson: Eyeson, { id: accountId }: Account): Promise<Result<boolean>> {
  const rooms = await db.rooms.where({ accountId }).limit(SAMPLE_SIZE).toArray();
  for (const { id } of rooms) {
    const reply = await eyeson.getPermalink(id);
    // A room with an unreadable response exists, too.
    if (reply.ok || reply.error.kind === 'bad-reply') return ok(true);
    if (!isMissing(reply.error)) return reply;
  }
  return ok(rooms.length === 0);
}

/** Stores the host's own label and colour of a team. An absent field is unchanged; null or an empty label removes it. */
export async function updateTeamMetadata(accountId: string, { label, colour }: TeamMetadata): Promise<void> {
  await db.accounts.where({ id: accountId }).modify((account: Account) => {
    if (label) account.label = label;
    else if (label !== undefined) delete account.label;
    if (colour) account.colour = colour;
    else if (colour !== undefined) delete account.colour;
  });
}

/**
 * Stores whether links of a team may lead to a host other than Eyeson's own. The team's rooms with such links are stored
 * by the next sync, if they may.
 */
export async function decideLinkHost(
  accountId: string,
  { host, isAllowed }: { host: string; isAllowed: boolean },
): Promise<void> {
  await db.transaction('rw', db.accounts, db.status, async () => {
    await db.accounts.where({ id: accountId }).modify((account: Account) => {
      const others = (account.linkHosts ?? []).filter((each) => each.host !== host);
      account.linkHosts = [...others, { host, isAllowed }];
    });
    await removeLinkHost(accountId);
  });
}

/** Filters the UI to one team, in which new rooms are created from then on; undefined removes the filter. */
export async function chooseTeam(accountId: string | undefined): Promise<void> {
  await (accountId === undefined ? db.choices.delete('team') : db.choices.put({ name: 'team', accountId }));
}
