import { isMissing } from '../../shared/errors/errors.ts';
import { eyesonOf } from '../teams/connect.ts';
import { type Account, db } from '../../shared/database/database.ts';
import type { Progress } from '../../shared/rooms/sync-progress.ts';
import { removeRows } from './remove-rooms.ts';

/** How many missing rooms one sync verifies one by one. */
const MAX_VERIFIED = 20;

/** How many rooms are verified before many are removed at once: the whole list may be wrong. */
const SAMPLE_SIZE = 3;

/**
 * Removes rooms that were deleted elsewhere, after a complete sync. A missing room is verified with a request first,
 * because a list may lack a room that changed its position while it was being read. If more than 20 rooms are missing
 * from a list that did not change while it was read, a sample is verified instead, and all are removed if Eyeson knows
 * none of the sample. Rooms that were first stored after the sync began are left alone.
 * @param listed the ids on all pages of the list
 */
export async function pruneRemoved(
  account: Account,
  listed: ReadonlySet<string>,
  { begunAt, steady, total }: Progress,
): Promise<void> {
  const ids = await db.rooms.where({ accountId: account.id }).primaryKeys();
  const rooms = await db.rooms.bulkGet(ids.filter((id) => !listed.has(id)));
  const missing = rooms.flatMap((room) => (room && room.seenAt < begunAt ? [room.id] : []));
  const isSampled = missing.length > MAX_VERIFIED && steady && listed.size === total;
  const candidates = missing.slice(0, isSampled ? SAMPLE_SIZE : MAX_VERIFIED);
  const deleted = await findDeleted(account, candidates);
  const removed = isSampled && deleted.length === candidates.length ? missing : deleted;
  // An empty write would still make the open pages query the database again.
  if (removed.length > 0) await removeRows(removed);
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
