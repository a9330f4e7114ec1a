import type { Eyeson } from '../eyeson/client.ts';
import { isUnknown, ok, type Result } from '../eyeson/errors.ts';
import { type Account, db } from './database.ts';

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
export async function teamOf(
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
    if (!isUnknown(reply.error)) return reply;
  }
  return ok(rooms.length === 0);
}
