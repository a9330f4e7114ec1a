import type { Account, Room } from '../database/database.ts';
import type { Backup, Secrets } from './format.ts';

/**
 * Maps the teams of a backup to the accounts of this computer. A team's account is the one with the same API key, else
 * the one with one of its rooms, else the one with the same name if either has no rooms. A team without an account is
 * added if the backup has its key, and left out otherwise.
 * @param now ms since 1970
 * @returns `accounts`: by the team's id in the backup, including the added ones
 */
export function matchTeams(
  backup: Backup,
  secrets: Secrets | undefined,
  local: { accounts: Account[]; rooms: ReadonlyMap<string, Room> },
  now: number,
): { accounts: Map<string, Account>; added: Account[] } {
  const keys = new Map(secrets?.keys.map(({ accountId, key }) => [accountId, key]));
  const accounts = new Map<string, Account>();
  const added: Account[] = [];
  for (const { id, ...team } of backup.teams) {
    const key = keys.get(id);
    const all = [...local.accounts, ...added];
    const account =
      all.find((each) => each.key === key) ??
      all.find((each) => hasRoomOf(each, id)) ??
      all.find((each) => each.team !== '' && each.team === team.team && !areDistinct(each, id));
    if (account) accounts.set(id, account);
    else if (key !== undefined) {
      const newAccount = { ...team, id: crypto.randomUUID(), key, addedAt: now + added.length };
      added.push(newAccount);
      accounts.set(id, newAccount);
    }
  }
  return { accounts, added };

  /** Teams may share a name: if both have rooms and none in common, they are different teams. */
  function areDistinct(account: Account, id: string): boolean {
    const hasRooms = [...local.rooms.values()].some(({ accountId }) => accountId === account.id);
    return hasRooms && backup.rooms.some((room) => room.accountId === id);
  }

  function hasRoomOf(account: Account, id: string): boolean {
    return backup.rooms.some(
      (room) => room.accountId === id && local.rooms.get(room.id)?.accountId === account.id,
    );
  }
}
