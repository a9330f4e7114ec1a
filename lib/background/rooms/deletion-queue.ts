import { type AppError, fail, ok, type Result } from '../../shared/errors/errors.ts';
import { mapLimit } from '../../shared/concurrency.ts';
import { db, type Room } from '../../shared/database/database.ts';
import { markDeleting, restoreRooms, revertDeleting } from './delete.ts';
import { noteFailure } from '../teams/status.ts';
import { removeRowsAndHistory, deleteAtEyeson } from '../sync/remove-rooms.ts';

/** The number of concurrent requests. */
const CONCURRENCY = 4;
/** The number of rooms that are deleted from the database in one transaction. */
const BATCH_SIZE = 12;

/**
 * @returns when deletions can continue, in milliseconds since 1970: when the next room is due, or when a rate limit
 * ends; undefined if no room is marked
 */
export async function nextDeletion(): Promise<number | undefined> {
  const rateLimited = await rateLimitedTeams();
  const next = await db.rooms
    .orderBy('deleteAt')
    .filter(({ accountId }) => !rateLimited.has(accountId))
    .first();
  if (next) return next.deleteAt;
  return (await db.rooms.orderBy('deleteAt').count()) > 0 ? Math.min(...rateLimited.values()) : undefined;
}

/**
 * Sends all due deletions to Eyeson, a few at a time, including those that a terminated worker left over. If Eyeson
 * rejects the deletion of a room, the room returns to the list with a `FailedDeletion`; if a team cannot be
 * reached, so do all its due rooms. If Eyeson rate-limits a team, its rooms stay marked until `nextDeletion`.
 * @param beforeBatch runs before each batch
 * @returns the first error of all batches
 */
export function carryOutDeletions(beforeBatch = () => Promise.resolve()): Promise<Result<void>> {
  const run = lastRun.then(() => deleteDueRooms(beforeBatch));
  lastRun = run.catch(() => undefined);
  return run;
}

/**
 * Sends all deletions of a team to Eyeson that can still be undone, as before the team is disconnected: nothing would
 * send them later. Rooms whose deletion fails return to the list with a `FailedDeletion`.
 * @param accountId the team; undefined for all teams
 * @returns the first error
 */
export async function carryOutDeletionsNow(accountId?: string): Promise<Result<void>> {
  const pending = () =>
    db.rooms.orderBy('deleteAt').filter((room) => accountId === undefined || room.accountId === accountId);
  const ids = await pending().primaryKeys();
  if (ids.length === 0) return ok(undefined);
  await db.rooms
    .where('id')
    .anyOf(ids)
    .filter(({ deleteAt }) => deleteAt !== undefined)
    .modify({ deleteAt: Date.now() });
  await carryOutDeletions();
  const rateLimited = await rateLimitedTeams();
  // A rate limit leaves them marked, whether one of these deletions met it or an earlier request.
  for (const { id, accountId: team } of await pending().toArray()) {
    const restUntil = rateLimited.get(team);
    if (restUntil === undefined) continue;
    const retryAfter = Math.max(0, Math.ceil((restUntil - Date.now()) / 1000));
    await restoreRooms([id], { accountId: team, error: { kind: 'rate-limited', retryAfter } });
  }
  const failed = (await db.refusals.bulkGet(ids)).find((failure) => failure !== undefined);
  return failed ? fail(failed.error) : ok(undefined);
}

// Runs are sequential: a timer and an alarm may both fire for the same deletion.
let lastRun: Promise<unknown> = Promise.resolve();

async function deleteDueRooms(beforeBatch: () => Promise<void>): Promise<Result<void>> {
  let result: Result<void> = ok(undefined);
  for (;;) {
    const rateLimited = await rateLimitedTeams();
    const isAllowed = ({ accountId }: Room) => !rateLimited.has(accountId);
    const rooms = await dueRooms().filter(isAllowed).limit(BATCH_SIZE).toArray();
    if (rooms.length === 0) return result;
    await beforeBatch();
    const batchResult = await deleteBatch(rooms);
    if (result.ok) result = batchResult;
  }
}

async function deleteBatch(batch: Room[]): Promise<Result<void>> {
  const rooms = await markDeleting(batch.map(({ id }) => id));
  const deleted: string[] = [];
  const failures: Failure[] = [];
  await mapLimit(rooms, CONCURRENCY, async (room) => {
    // No further request to a team that cannot be reached.
    const hasFailed = () => failures.some((failure) => affects(failure, room));
    if (hasFailed()) return;
    const result = await deleteAtEyeson(room);
    if (result.ok) deleted.push(room.id);
    else if (!hasFailed()) failures.push({ room, error: result.error });
  });
  await removeRowsAndHistory(deleted);
  await revertDeleting(rooms.map(({ id }) => id).filter((id) => !deleted.includes(id)));
  for (const failure of failures) await restoreAfterFailure(failure);
  const [first] = failures;
  return first ? fail(first.error) : ok(undefined);
}

interface Failure {
  room: Room;
  error: AppError;
}

/** Whether a failure applies to a room: `invalid` to the failed room only, any other error to its whole team. */
const affects = ({ room, error }: Failure, { id, accountId }: Room) =>
  error.kind === 'invalid' ? room.id === id : room.accountId === accountId;

async function restoreAfterFailure(failure: Failure): Promise<void> {
  const { accountId } = failure.room;
  const { error } = failure;
  if (error.kind !== 'rate-limited') {
    const affected = await dueRooms()
      .filter((room) => affects(failure, room))
      .primaryKeys();
    await restoreRooms(affected, { accountId, error });
  }
  await noteFailure(accountId, error);
}

const dueRooms = () => db.rooms.where('deleteAt').belowOrEqual(Date.now());

/** @returns the end of the rate limit, in milliseconds since 1970, by account id */
async function rateLimitedTeams(): Promise<Map<string, number>> {
  const rateLimited = await db.status
    .filter(({ error, restUntil = 0 }) => error?.kind === 'rate-limited' && restUntil > Date.now())
    .toArray();
  return new Map(rateLimited.map(({ accountId, restUntil = 0 }) => [accountId, restUntil]));
}
