import type { Permalink } from '../eyeson/types.ts';
import { type Account, db, type Room } from './database.ts';
import { merge } from './merge.ts';

/** Of so many rooms written at once the database tells each page of ours which they are; of more, only that there were some. */
const BATCH = 49;

/**
 * Writes what differs of a list's rooms, and nothing else. What was changed here since Eyeson was asked wins, and what
 * was deleted here stays so.
 * @param askedAt milliseconds since 1970
 * @returns false when the team, or the key that the list came by, was forgotten meanwhile: then nothing is written
 */
export function writeRooms(account: Account, items: Permalink[], askedAt: number): Promise<boolean> {
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
      const after = merge(before, item, account.id, Date.now());
      if (after !== before) changed.push(after);
    }
    for (let start = 0; start < changed.length; start += BATCH)
      await db.rooms.bulkPut(changed.slice(start, start + BATCH));
    const team = items.find((item) => item.team)?.team;
    if (team && team !== current.team) await db.accounts.update(account.id, { team });
    return true;
  });
}
