import { type AppError, fail, ok, type Result } from '../../shared/errors/errors.ts';
import { mapLimit } from '../../shared/concurrency.ts';
import { db, type Room } from '../../shared/database/database.ts';
import { markDeleting, restoreRooms, revertDeleting } from './delete.ts';
import { noteFailure } from '../teams/status.ts';
import { removeRowsAndHistory, deleteAtEyeson } from '../sync/remove-rooms.ts';

/** Requests at the same time. */
const FEW = 4;
/** Rooms that are taken out of the database together. */
const STEP = 12;

/** When deletions can go on, in milliseconds since 1970: as the next room is due, or a team may be asked again. */
export async function nextDeletion(): Promise<number | undefined> {
  const resting = await rateLimitedTeams();
  const next = await db.rooms
    .orderBy('deleteAt')
    .filter(({ accountId }) => !resting.has(accountId))
    .first();
  if (next) return next.deleteAt;
  return (await db.rooms.orderBy('deleteAt').count()) > 0 ? Math.min(...resting.values()) : undefined;
}

/**
 * Tells Eyeson of all deletions that are due, a few at a time, and goes on where a worker that died had come to. A
 * room that Eyeson keeps comes back into the list, and so do all others of a team that cannot be reached, each with its
 * refusal; the first such failure is the answer. Where Eyeson asks for a pause, the team's rooms stay marked until `nextDeletion`.
 * @param beforeStep done again and again while there is work, of which there may be much
 */
export function carryOutDeletions(beforeStep = () => Promise.resolve()): Promise<Result<void>> {
  const run = last.then(() => deleteWhatIsDue(beforeStep));
  last = run.catch(() => undefined);
  return run;
}

// One after the other: a timer and an alarm may both come for the same deletion.
let last: Promise<unknown> = Promise.resolve();

async function deleteWhatIsDue(beforeStep: () => Promise<void>): Promise<Result<void>> {
  let result: Result<void> = ok(undefined);
  for (;;) {
    const resting = await rateLimitedTeams();
    const isAwake = ({ accountId }: Room) => !resting.has(accountId);
    const rooms = await due().filter(isAwake).limit(STEP).toArray();
    if (rooms.length === 0) return result;
    await beforeStep();
    const step = await deleteTogether(rooms);
    if (result.ok) result = step;
  }
}

async function deleteTogether(due: Room[]): Promise<Result<void>> {
  const rooms = await markDeleting(due.map(({ id }) => id));
  const deleted: string[] = [];
  const failures: Failure[] = [];
  await mapLimit(rooms, FEW, async (room) => {
    // A team that cannot be reached is left alone.
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

/** Whether what went wrong with one room goes wrong with this one too. */
const affects = ({ room, error }: Failure, { id, accountId }: Room) =>
  error.kind === 'invalid' ? room.id === id : room.accountId === accountId;

async function restoreAfterFailure(failure: Failure): Promise<void> {
  const { accountId } = failure.room;
  const { error } = failure;
  if (error.kind !== 'rate-limited') {
    const back = await due()
      .filter((room) => affects(failure, room))
      .primaryKeys();
    await restoreRooms(back, { accountId, error });
  }
  await noteFailure(accountId, error);
}

const due = () => db.rooms.where('deleteAt').belowOrEqual(Date.now());

/** The teams of which Eyeson has asked for a pause, and until when, by their ids. */
async function rateLimitedTeams(): Promise<Map<string, number>> {
  const resting = await db.status
    .filter(({ error, restUntil = 0 }) => error?.kind === 'rate-limited' && restUntil > Date.now())
    .toArray();
  return new Map(resting.map(({ accountId, restUntil = 0 }) => [accountId, restUntil]));
}
