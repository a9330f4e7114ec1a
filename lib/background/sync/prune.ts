import { isMissing } from '../../shared/errors/classify.ts';
import { eyesonOf } from '../teams/connect.ts';
import { type Account, db } from '../../shared/database/database.ts';
import type { Progress } from '../../shared/rooms/sync-progress.ts';
import { removeRows } from './remove-rooms.ts';

/** How many rooms are asked about one by one: a list may lack a room that moved while it was being read. */
const MOST_ASKED = 20;

/** Of more rooms that a list lacks, so many are asked about: a list may be wrong from end to end. */
const SAMPLE = 3;

/**
 * Lets rooms go that were deleted elsewhere: after a list that nothing moved in all that it lacks, unless Eyeson knows
 * some of them when asked, else those that it does not know when asked. Those that came here since the list was begun
 * it cannot know.
 * @param listed the ids on the list
 */
export async function pruneRemoved(
  account: Account,
  listed: ReadonlySet<string>,
  { begunAt, steady, total }: Progress,
): Promise<void> {
  const ids = await db.rooms.where({ accountId: account.id }).primaryKeys();
  const rooms = await db.rooms.bulkGet(ids.filter((id) => !listed.has(id)));
  const missing = rooms.flatMap((room) => (room && room.seenAt < begunAt ? [room.id] : []));
  const isWhole = missing.length > MOST_ASKED && steady && listed.size === total;
  const asked = missing.slice(0, isWhole ? SAMPLE : MOST_ASKED);
  const unknown = await unknownThere(account, asked);
  const gone = isWhole && unknown.length === asked.length ? missing : unknown;
  // Pages of ours would hear of a change, and read.
  if (gone.length > 0) await removeRows(gone);
}

/** One after the other, until Eyeson has no answer: the others can wait for the next sync. */
async function unknownThere(account: Account, ids: string[]): Promise<string[]> {
  const eyeson = eyesonOf(account);
  const unknown: string[] = [];
  for (const id of ids) {
    const reply = await eyeson.getPermalink(id);
    // One that cannot be read is there, too.
    if (reply.ok || reply.error.kind === 'bad-reply') continue;
    if (!isMissing(reply.error)) break;
    unknown.push(id);
  }
  return unknown;
}
