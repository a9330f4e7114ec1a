import { isMissing } from '../../shared/errors/classify.ts';
import { eyesonOf } from '../teams/connect.ts';
import { type Account, db, type Room } from '../../shared/database/database.ts';
import type { Progress } from '../../shared/rooms/sync-progress.ts';
import { moveToVanished } from './vanished.ts';

/** How many missing rooms one sync verifies one by one. */
const MAX_VERIFIED = 20;

/** How many rooms are verified before many are removed at once: the whole list may be wrong. */
const SAMPLE_SIZE = 3;

/** A list without most of the rooms is believed if a list that was read so much later lacks the same rooms. */
const CONFIRM_AFTER_MS = 3 * 3_600_000;

/**
 * Removes rooms that were deleted elsewhere, after a complete sync. A missing room is verified with a request first,
 * because a list may lack a room that changed its position while it was being read. If more than 20 rooms are missing
 * from a list that did not change while it was read, a sample is verified instead, and all are removed if Eyeson knows
 * none of the sample. If more than half of the team's rooms are missing, only those are removed that were missing hours
 * ago, too. Rooms that were first stored after the sync began, or that the host is deleting, are left alone.
 * @param listed the ids on all pages of the list
 */
export async function pruneRemoved(
  account: Account,
  listed: ReadonlySet<string>,
  { begunAt, steady, total, unreadable }: Progress,
): Promise<void> {
  const ids = await db.rooms.where({ accountId: account.id }).primaryKeys();
  const rooms = await db.rooms.bulkGet(ids.filter((id) => !listed.has(id)));
  const gone = rooms
    .filter((room) => room !== undefined)
    .filter(({ seenAt, deleteAt }) => seenAt < begunAt && deleteAt === undefined);
  const lost = gone.length - unreadable;
  const missing = lost * 2 > ids.length ? await confirmMissing(gone) : gone.map(({ id }) => id);
  const isSampled = missing.length > MAX_VERIFIED && steady && listed.size === total;
  const candidates = missing.slice(0, isSampled ? SAMPLE_SIZE : MAX_VERIFIED);
  const deleted = await findDeleted(account, candidates);
  const removed = isSampled && deleted.length === candidates.length ? missing : deleted;
  // An empty write would still make the open pages query the database again.
  if (removed.length > 0) await moveToVanished(removed);
}

/**
 * Records since when rooms are missing.
 * @returns the ids of those that were missing hours ago, too
 */
async function confirmMissing(missing: Room[]): Promise<string[]> {
  const now = Date.now();
  // A time in the future means that the system clock was set back.
  const isNew = ({ missingSince = Infinity }: Room) => missingSince > now;
  const added = missing.filter(isNew).map(({ id }) => id);
  if (added.length > 0) await db.rooms.where('id').anyOf(added).modify({ missingSince: now });
  const isConfirmed = ({ missingSince = Infinity }: Room) => missingSince <= now - CONFIRM_AFTER_MS;
  return missing.filter(isConfirmed).map(({ id }) => id);
}

/** Requests the rooms one by one and returns those that do not exist. Stops at the first error; the next sync continues. */
async function findDeleted(account: Account, ids: string[]): Promise<string[]> {
  const eyeson = eyesonOf(account);
  const deleted: string[] = [];
  for (const id of ids) {
    const reply = await eyeson.getPermalink(id);
    // A room with an unreadable response exists, too.
    if (reply.ok || reply.error.kind === 'bad-reply') continue;
    if (!isMissing(reply.error)) break;
    deleted.push(id);
  }
  return deleted;
}
