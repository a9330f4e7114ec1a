import { ok, type Result } from '../eyeson/errors.ts';
import { eyesonOf } from './accounts.ts';
import { type Account, db, type Room } from './database.ts';
import { listAll, type Listing } from './list.ts';
import { merge } from './merge.ts';
import { settle } from './settle.ts';
import { noteFailure, noteSuccess } from './status.ts';
import { dropTwins } from './twins.ts';

const running = new Map<string, Promise<Result<void>>>();

/** Brings this computer's rooms in line with Eyeson's. Asked again while it runs, it answers with the run under way. */
export function sync(account: Account): Promise<Result<void>> {
  const under = running.get(account.id);
  if (under) return under;
  const run = syncOnce(account).finally(() => running.delete(account.id));
  running.set(account.id, run);
  return run;
}

/** A sync that has seen everything up to now: one under way may have read its pages already. */
export async function syncFromNow(account: Account): Promise<Result<void>> {
  await running.get(account.id);
  return sync(account);
}

async function syncOnce(account: Account): Promise<Result<void>> {
  const begunAt = Date.now();
  const listing = await listAll(eyesonOf(account));
  if (!listing.ok) {
    await noteFailure(account.id, listing.error);
    return listing;
  }
  if (!(await db.accounts.get(account.id))) return ok(undefined);
  await write(account, listing.value);
  await dropDeleted(account, listing.value, begunAt);
  await settle(account, listing.value.serverTime);
  await dropTwins(account);
  await noteSuccess(account.id, { syncedAt: Date.now() });
  return ok(undefined);
}

/** Writes what differs, and nothing else. A room that was deleted here meanwhile stays deleted. */
async function write(account: Account, { items }: Listing): Promise<void> {
  await db.transaction('rw', db.rooms, db.gone, db.accounts, async () => {
    const rows = await db.rooms.where({ accountId: account.id }).toArray();
    const known = new Map(rows.map((room) => [room.id, room]));
    const gone = new Set(await db.gone.toCollection().primaryKeys());
    const changed: Room[] = [];
    for (const item of items) {
      const before = known.get(item.id);
      const after = merge(before, item, account.id, Date.now());
      if (after !== before && !gone.has(item.id)) changed.push(after);
    }
    await db.rooms.bulkPut(changed);
    const team = items.find((item) => item.team)?.team;
    if (team && team !== account.team) await db.accounts.update(account.id, { team });
  });
}

/** How many rooms are asked about one by one when the list cannot be trusted. */
const MOST_ASKED = 20;

/** Lets rooms go that were deleted elsewhere; those that came since `begunAt` the list cannot know. */
async function dropDeleted(account: Account, { items, complete }: Listing, begunAt: number): Promise<void> {
  const listed = new Set(items.map(({ id }) => id));
  const rows = await db.rooms.where({ accountId: account.id }).toArray();
  const missing = rows.filter(({ id, seenAt }) => !listed.has(id) && seenAt < begunAt).map(({ id }) => id);
  await db.rooms.bulkDelete(complete ? missing : await gone(account, missing.slice(0, MOST_ASKED)));
}

async function gone(account: Account, ids: string[]): Promise<string[]> {
  const eyeson = eyesonOf(account);
  const replies = await Promise.all(ids.map((id) => eyeson.getPermalink(id)));
  return ids.filter((_, index) => {
    const reply = replies[index];
    return reply?.ok === false && (reply.error.kind === 'gone' || reply.error.kind === 'not-found');
  });
}
