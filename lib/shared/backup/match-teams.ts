import type { Account, Room } from '../database/database.ts';
import type { Backup, Secrets } from './format.ts';

/**
 * Whose teams of a backup are whose here: by the id that the backup has for them. The same team is that with the same
 * key, else that which has one of its rooms; where either has no rooms, that with the same name. With its key a team
 * that is not here is `added`; without one it is left out.
 * @param now milliseconds since 1970
 */
export function matchTeams(
  backup: Backup,
  secrets: Secrets | undefined,
  here: { accounts: Account[]; rooms: ReadonlyMap<string, Room> },
  now: number,
): { accounts: Map<string, Account>; added: Account[] } {
  const keys = new Map(secrets?.keys.map(({ accountId, key }) => [accountId, key]));
  const accounts = new Map<string, Account>();
  const added: Account[] = [];
  for (const { id, ...team } of backup.teams) {
    const key = keys.get(id);
    const all = [...here.accounts, ...added];
    const account =
      all.find((each) => each.key === key) ??
      all.find((each) => hasRoomOf(each, id)) ??
      all.find((each) => each.team !== '' && each.team === team.team && !areApart(each, id));
    if (account) accounts.set(id, account);
    else if (key !== undefined) {
      const next = { ...team, id: crypto.randomUUID(), key, addedAt: now + added.length };
      added.push(next);
      accounts.set(id, next);
    }
  }
  return { accounts, added };

  /** Two teams may have one name: with rooms on both sides and none in common, they are two. */
  function areApart(account: Account, id: string): boolean {
    const isHere = [...here.rooms.values()].some(({ accountId }) => accountId === account.id);
    return isHere && backup.rooms.some((room) => room.accountId === id);
  }

  function hasRoomOf(account: Account, id: string): boolean {
    return backup.rooms.some(
      (room) => room.accountId === id && here.rooms.get(room.id)?.accountId === account.id,
    );
  }
}
