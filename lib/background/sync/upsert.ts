import { type Account, db, type Room } from '../../shared/database/database.ts';
import type { Permalink } from '../../shared/eyeson/types.ts';

/**
 * What a reply about a permalink makes of the room as we knew it. What only we know stays, and so do the host's
 * link and token once they are known: whose a later reply carries, if any, is not documented.
 * @param now milliseconds since 1970
 * @returns `before` itself when the reply brings nothing new, so that nothing needs to be written.
 */
export function mergePermalink(
  before: Room | undefined,
  reply: Permalink,
  accountId: string,
  now: number,
): Room {
  const told = {
    name: reply.name,
    guestLink: reply.guestLink,
    guestToken: reply.guestToken,
    createdAt: reply.createdAt,
    expiresAt: reply.expiresAt,
    ...(!before?.madeBy && reply.host?.id && { madeBy: reply.host.id }),
    ...(!before?.hostLink && reply.host && { hostLink: reply.host.link, hostToken: reply.host.token }),
  };
  if (!before) {
    const madeAt = Date.parse(reply.createdAt);
    // A clock that runs behind Eyeson's must not keep an old room at the head of the list for ever.
    const usedAt = Number.isNaN(madeAt) ? now : Math.min(madeAt, now);
    return { id: reply.id, accountId, seenAt: now, usedAt, ...told };
  }
  const after = { ...before, ...told };
  return same(before, after) ? before : after;
}

const same = (before: Room, after: Room) =>
  (Object.keys(after) as (keyof Room)[]).every((field) => before[field] === after[field]);

/** Of so many rooms written at once the database tells each page of ours which they are; of more, only that there were some. */
const BATCH = 49;

/**
 * Writes what differs of a list's rooms, and nothing else. What was changed here since Eyeson was asked wins, and what
 * was deleted here stays so.
 * @param askedAt milliseconds since 1970
 * @returns false when the team, or the key that the list came by, was forgotten meanwhile: then nothing is written
 */
export function upsertRooms(account: Account, items: Permalink[], askedAt: number): Promise<boolean> {
  return db.transaction('rw', db.rooms, db.gone, db.accounts, async () => {
    const ids = items.map(({ id }) => id);
    const [current, known, gone] = await Promise.all([
      db.accounts.get(account.id),
      db.rooms.bulkGet(ids),
      db.gone.bulkGet(ids),
    ]);
    if (current?.key !== account.key) return false;
    const changed: Room[] = [];
    for (const [index, item] of items.entries()) {
      const before = known[index];
      if (gone[index] || (before?.changedAt ?? -Infinity) >= askedAt) continue;
      const after = mergePermalink(before, item, account.id, Date.now());
      if (after !== before) changed.push(after);
    }
    for (let start = 0; start < changed.length; start += BATCH)
      await db.rooms.bulkPut(changed.slice(start, start + BATCH));
    const team = items.find((item) => item.team)?.team;
    if (team && team !== current.team) await db.accounts.update(account.id, { team });
    return true;
  });
}
