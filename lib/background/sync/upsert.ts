import { type Account, db, type Room } from '../../shared/database/database.ts';
import type { Permalink } from '../../shared/eyeson/types.ts';
import { giveBack, vanishedTables } from './vanished.ts';

/**
 * Merges a permalink from Eyeson into a stored room. Local data is kept, and so are the host's link and token once
 * they are stored: Eyeson does not document whose link a later response contains, if any.
 * @param before the stored room; undefined for a new one
 * @param now milliseconds since 1970
 * @returns the merged room, or `before` itself if nothing has changed, so that nothing needs to be written
 */
export function mergePermalink(
  before: Room | undefined,
  reply: Permalink,
  accountId: string,
  now: number,
): Room {
  const received = {
    name: reply.name,
    guestLink: reply.guestLink,
    guestToken: reply.guestToken,
    createdAt: reply.createdAt,
    expiresAt: reply.expiresAt,
    ...(!before?.madeBy && reply.host?.id && { madeBy: reply.host.id }),
    ...(!before?.hostLink && reply.host && { hostLink: reply.host.link, hostToken: reply.host.token }),
  };
  if (!before) {
    const createdAt = Date.parse(reply.createdAt);
    // If this computer's clock is behind Eyeson's, a creation time in the future would keep the room first in the list.
    const usedAt = Number.isNaN(createdAt) ? now : Math.min(createdAt, now);
    return { id: reply.id, accountId, seenAt: now, usedAt, ...received };
  }
  const { missingSince, ...known } = before;
  const after = { ...known, ...received };
  return missingSince === undefined && isEqual(before, after) ? before : after;
}

const isEqual = (before: Room, after: Room) =>
  (Object.keys(after) as (keyof Room)[]).every((field) => before[field] === after[field]);

/**
 * The number of rooms in one write. For a larger write Dexie does not report the individual keys to live queries, and
 * all of them run again.
 */
const BATCH_SIZE = 49;

/**
 * Stores the permalinks of a response; unchanged rooms are not written. Rooms that were changed here after the request
 * keep the local change, and rooms that were deleted here are not stored again. A room that had vanished gets back what
 * only this computer knows of it.
 * @param requestedAt when the request was sent, in milliseconds since 1970
 * @returns false if the team was disconnected or its key replaced in the meantime: then nothing is written
 */
export function upsertRooms(account: Account, items: Permalink[], requestedAt: number): Promise<boolean> {
  return db.transaction('rw', [...vanishedTables, db.gone, db.accounts], async () => {
    const ids = items.map(({ id }) => id);
    const [current, stored, tombstones] = await Promise.all([
      db.accounts.get(account.id),
      db.rooms.bulkGet(ids),
      db.gone.bulkGet(ids),
    ]);
    if (current?.key !== account.key) return false;
    const returned = await giveBack(account.id, ids);
    const changed: Room[] = [];
    for (const [index, item] of items.entries()) {
      const before = stored[index] ?? returned.get(item.id);
      if (tombstones[index] || (before?.changedAt ?? -Infinity) >= requestedAt) continue;
      const after = mergePermalink(before, item, account.id, Date.now());
      if (after !== before || !stored[index]) changed.push(after);
    }
    for (let start = 0; start < changed.length; start += BATCH_SIZE)
      await db.rooms.bulkPut(changed.slice(start, start + BATCH_SIZE));
    const team = items.find((item) => item.team)?.team;
    if (team && team !== current.team) await db.accounts.update(account.id, { team });
    return true;
  });
}
