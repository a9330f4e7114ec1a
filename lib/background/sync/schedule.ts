import { ok, type Result } from '../../shared/errors/errors.ts';
import { type Account, db } from '../../shared/database/database.ts';
import { allAccounts } from '../teams/connect.ts';
import { fetchRecent } from './newest.ts';
import { readProgress } from '../../shared/rooms/sync-progress.ts';
import { noteFailure } from '../teams/status.ts';
import { sync } from './sync.ts';

/** Up to so many rooms a whole sync costs hardly more than a look. */
const FEW = 100;

/** Between two syncs that nobody asked for, milliseconds a room: ten thousand rest for an hour, a thousand for six minutes. */
const REST_MS = 360;

/** What Eyeson counts says that rooms came or went that a look does not show: then a tenth of the rest is enough. */
const HASTE = 10;

/**
 * Brings the rooms in line as far as that is worth it when nobody has asked for it: a few each time. Of many, a
 * request or two bring in the newest, and tell by the number of all whether there is more to it; a whole sync rests
 * for a time that grows with its cost.
 */
export async function syncIfDue(account: Account): Promise<Result<void>> {
  const progress = await readProgress(account.id);
  if (progress?.stopped || (progress?.restUntil ?? 0) > Date.now()) return ok(undefined);
  const { syncedAt = -Infinity, unreadable = 0 } = (await db.status.get(account.id)) ?? {};
  const countHere = () => db.rooms.where({ accountId: account.id }).count();
  const count = await countHere();
  const age = Date.now() - syncedAt;
  const rest = count * REST_MS;
  if (progress || count <= FEW || age >= rest) return sync(account);
  const newest = await fetchRecent(account);
  if (!newest.ok) {
    await noteFailure(account.id, newest.error);
    return newest;
  }
  const isInLine = newest.value.total === (await countHere()) + unreadable;
  return isInLine || age < rest / HASTE ? ok(undefined) : sync(account);
}

/** Goes on with syncs that a worker did not live to end, or that had to rest. */
export async function resumeSyncs(): Promise<void> {
  for (const account of await allAccounts()) {
    const progress = await readProgress(account.id);
    if (progress && !progress.stopped && (progress.restUntil ?? 0) <= Date.now()) await sync(account);
  }
}
