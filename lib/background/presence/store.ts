import { db, type MissedGuest } from '../../shared/database/database.ts';
import { REJOIN_WINDOW_MS, reduce, type PresenceEvent, type RoomState } from './reducer.ts';

const changes = new EventTarget();

/** Says that who is inside may have changed. */
export const emitChange = (): void => {
  changes.dispatchEvent(new Event('change'));
};

/** Hears of every change of who is inside, in this context. Presence does not know who wants to know. */
export function onPresenceChange(listener: () => void, signal?: AbortSignal): void {
  changes.addEventListener('change', listener, signal && { signal });
}

/** Brings what is kept of a room in line with the news, in one step that is done as a whole or not at all. */
export async function applyEvent(
  room: { roomId: string; accountId: string },
  news: PresenceEvent,
): Promise<void> {
  const { roomId, accountId } = room;
  await db.transaction('rw', db.accounts, db.presence, db.visits, db.missed, async () => {
    if (!(await db.accounts.get(accountId))) return;
    const now = Date.now();
    const before = await read(roomId, now);
    const after = reduce(before, news, { roomId, accountId, now });
    await Promise.all([
      news.kind === 'ended'
        ? db.presence.delete(roomId)
        : db.presence.put({ roomId, accountId, people: after.people }),
      after.visit ? db.visits.put(after.visit) : db.visits.delete(roomId),
      replaceMissed(before.missed, after.missed),
    ]);
  });
  emitChange();
}

async function read(roomId: string, now: number): Promise<RoomState> {
  const [presence, visit, missed] = await Promise.all([
    db.presence.get(roomId),
    db.visits.get(roomId),
    db.missed
      .where({ roomId })
      .filter(({ left }) => now - left < REJOIN_WINDOW_MS)
      .toArray(),
  ]);
  return { people: presence?.people ?? [], visit, missed };
}

async function replaceMissed(before: MissedGuest[], after: MissedGuest[]): Promise<void> {
  const kept = new Set(after.map(({ id }) => id));
  await db.missed.bulkDelete(before.map(({ id }) => id).filter((id) => !kept.has(id)));
  await db.missed.bulkPut(after);
}

/** Forgets who was inside and who waited, as at the start of the browser, when both may be days old. */
export async function clearPresence(): Promise<void> {
  await db.transaction('rw', db.presence, db.visits, () =>
    Promise.all([db.presence.clear(), db.visits.clear()]),
  );
}

/** How long missed visitors are kept, in milliseconds. */
const KEPT = 30 * 24 * 3_600_000;

/** Forgets missed visitors after their time. */
export async function removeOldMissed(now = Date.now()): Promise<void> {
  await db.missed
    .where('left')
    .below(now - KEPT)
    .delete();
}

/** Forgets all missed visitors, as the host asks. */
export async function clearMissed(): Promise<void> {
  await db.missed.clear();
}
