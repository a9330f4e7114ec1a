import { db, type MissedGuest } from '../../shared/database/database.ts';
import { REJOIN_WINDOW_MS, reduce, type PresenceEvent, type RoomState } from './reducer.ts';

const changes = new EventTarget();

/** Signals that the participants of a meeting may have changed. */
export const emitChange = (): void => {
  changes.dispatchEvent(new Event('change'));
};

/** Registers a listener for changes of participants in this JavaScript context, until `signal` is aborted. */
export function onPresenceChange(listener: () => void, signal?: AbortSignal): void {
  changes.addEventListener('change', listener, signal && { signal });
}

/**
 * Applies an event to the stored presence of a room, in one transaction, and signals the change. Stores nothing if the
 * team was disconnected.
 */
export async function applyEvent(
  room: { roomId: string; accountId: string },
  event: PresenceEvent,
): Promise<void> {
  const { roomId, accountId } = room;
  await db.transaction('rw', db.accounts, db.presence, db.visits, db.missed, async () => {
    if (!(await db.accounts.get(accountId))) return;
    const now = Date.now();
    const before = await read(roomId, now);
    const after = reduce(before, event, { roomId, accountId, now });
    await Promise.all([
      event.kind === 'ended'
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

/** Deletes all participants and waiting sessions. For the start of the browser, when both may be days old. */
export async function clearPresence(): Promise<void> {
  await db.transaction('rw', db.presence, db.visits, () =>
    Promise.all([db.presence.clear(), db.visits.clear()]),
  );
}

/** How long missed guests are kept, in milliseconds. */
const RETENTION_MS = 30 * 24 * 3_600_000;

/** Deletes missed guests who left more than 30 days ago. @param now milliseconds since 1970 */
export async function removeOldMissed(now = Date.now()): Promise<void> {
  await db.missed
    .where('left')
    .below(now - RETENTION_MS)
    .delete();
}

/** Deletes all missed guests, at the host's request. */
export async function clearMissed(): Promise<void> {
  await db.missed.clear();
}
