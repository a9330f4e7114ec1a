import { db, type Missed } from '../rooms/database.ts';
import { announceChange } from './changes.ts';
import { hear, type News } from './hear.ts';
import { BACK_MS, type RoomState } from './scene.ts';

/** Brings what is kept of a room in line with the news, in one step that is done as a whole or not at all. */
export async function apply(room: { roomId: string; accountId: string }, news: News): Promise<void> {
  const { roomId, accountId } = room;
  await db.transaction('rw', db.accounts, db.presence, db.visits, db.missed, async () => {
    if (!(await db.accounts.get(accountId))) return;
    const now = Date.now();
    const before = await read(roomId, now);
    const after = hear(before, news, { roomId, accountId, now });
    await Promise.all([
      news.kind === 'ended'
        ? db.presence.delete(roomId)
        : db.presence.put({ roomId, accountId, people: after.people }),
      after.visit ? db.visits.put(after.visit) : db.visits.delete(roomId),
      replaceMissed(before.missed, after.missed),
    ]);
  });
  announceChange();
}

async function read(roomId: string, now: number): Promise<RoomState> {
  const [presence, visit, missed] = await Promise.all([
    db.presence.get(roomId),
    db.visits.get(roomId),
    db.missed
      .where({ roomId })
      .filter(({ left }) => now - left < BACK_MS)
      .toArray(),
  ]);
  return { people: presence?.people ?? [], visit, missed };
}

async function replaceMissed(before: Missed[], after: Missed[]): Promise<void> {
  const kept = new Set(after.map(({ id }) => id));
  await db.missed.bulkDelete(before.map(({ id }) => id).filter((id) => !kept.has(id)));
  await db.missed.bulkPut(after);
}
