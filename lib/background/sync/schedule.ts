import { mapAll } from '../../shared/concurrency.ts';
import { ok, type Result } from '../../shared/errors/errors.ts';
import { type Account, db } from '../../shared/database/database.ts';
import { allAccounts } from '../teams/connect.ts';
import { fetchRecent } from './newest.ts';
import { readProgress } from '../../shared/rooms/sync-progress.ts';
import { noteFailure } from '../teams/status.ts';
import { sync } from './sync.ts';

/** Up to this number of rooms a complete sync costs hardly more than fetching the newest ones. */
const SMALL_COUNT = 100;

/**
 * The interval between two automatic syncs, in milliseconds per room: one hour for ten thousand rooms, six minutes for
 * a thousand.
 */
const INTERVAL_PER_ROOM_MS = 360;

/** If Eyeson's total differs from the local count, the interval is divided by this. */
const MISMATCH_DIVISOR = 10;

/**
 * Syncs a team automatically, at a cost that depends on the number of its rooms. Up to 100 rooms are always synced
 * completely. Of more, one or two requests fetch the newest rooms; a complete sync follows if the interval is over,
 * or a tenth of it if Eyeson's total differs from the local count. Does nothing while a sync is stopped or Eyeson has
 * asked for a pause.
 * @returns the errors of a request to Eyeson
 */
export async function syncIfDue(account: Account): Promise<Result<void>> {
  const progress = await readProgress(account.id);
  if (progress?.stopped || (progress?.restUntil ?? 0) > Date.now()) return ok(undefined);
  const { syncedAt = -Infinity, unreadable = 0 } = (await db.status.get(account.id)) ?? {};
  const countRooms = () => db.rooms.where({ accountId: account.id }).count();
  const count = await countRooms();
  const age = Date.now() - syncedAt;
  const interval = count * INTERVAL_PER_ROOM_MS;
  if (progress || count <= SMALL_COUNT || age >= interval) return sync(account);
  const newest = await fetchRecent(account);
  if (!newest.ok) {
    await noteFailure(account.id, newest.error);
    return newest;
  }
  const isEqual = newest.value.total === (await countRooms()) + unreadable;
  return isEqual || age < interval / MISMATCH_DIVISOR ? ok(undefined) : sync(account);
}

/** Resumes syncs that were interrupted by the end of the worker or by a backoff that is over now. */
export async function resumeSyncs(): Promise<void> {
  const accounts = await allAccounts();
  await mapAll(accounts, accounts.length, async (account) => {
    const progress = await readProgress(account.id);
    if (progress && !progress.stopped && (progress.restUntil ?? 0) <= Date.now()) await sync(account);
  });
}
