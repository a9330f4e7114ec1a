import { coalesce, mapAll } from '../../shared/concurrency.ts';
import { db, type MissedGuest, type Presence } from '../../shared/database/database.ts';
import { readable } from '../../shared/rooms/status.ts';
import {
  REJOIN_WINDOW_MS,
  reduceAll,
  type PresenceEvent,
  type RoomState,
  type TimedEvent,
} from './reducer.ts';
import { toMissedGuest } from './roster.ts';

const changes = new EventTarget();

/** Signals that the participants of a meeting may have changed. */
export const emitChange = (): void => {
  changes.dispatchEvent(new Event('change'));
};

/** Registers a listener for changes of participants in this JavaScript context, until `signal` is aborted. */
export function onPresenceChange(listener: () => void, signal?: AbortSignal): void {
  changes.addEventListener('change', listener, signal && { signal });
}

/** The room of an event. `meetingId`: Eyeson's id of the running meeting, if it is known. */
export interface PresenceRoom {
  roomId: string;
  accountId: string;
  meetingId?: string;
}

/** By account and room: the events that are not applied yet, and the function that applies them. */
const queues = new Map<string, { events: TimedEvent[]; flush: () => Promise<void> }>();

/**
 * Applies an event to the stored presence of a room and signals the change. Events of a room are applied in the order
 * of the calls; those that arrive while the database is busy share one transaction, so that many frames of one moment
 * do not read and write all participants once each. Stores nothing if the team was disconnected.
 */
export function applyEvent(room: PresenceRoom, event: PresenceEvent): Promise<void> {
  const key = JSON.stringify([room.accountId, room.roomId]);
  const queue = queues.get(key) ?? newQueue(room, () => queues.delete(key));
  queues.set(key, queue);
  queue.events.push({ event, now: Date.now() });
  return queue.flush();
}

function newQueue(room: PresenceRoom, onEmpty: () => void) {
  const events: TimedEvent[] = [];
  const flush = coalesce(async () => {
    const batch = events.splice(0);
    if (batch.length === 0) return;
    try {
      await applyBatch(room, batch);
    } finally {
      if (events.length === 0) onEmpty();
    }
    emitChange();
  });
  return { events, flush };
}

async function applyBatch(room: PresenceRoom, events: readonly TimedEvent[]): Promise<void> {
  const { roomId, accountId } = room;
  await db.transaction('rw', db.accounts, db.presence, db.visits, db.missed, async () => {
    if (!(await db.accounts.get(accountId))) return;
    const row = await db.presence.get(roomId);
    const before = await read(room, row, events[0]?.now ?? 0);
    const { people, visit, missed, ...rest } = reduceAll(before, events, { roomId, accountId });
    const meetingId = room.meetingId ?? row?.meetingId;
    await Promise.all([
      isRunning(row, events)
        ? db.presence.put({
            roomId,
            accountId,
            people,
            ...rest,
            ...(meetingId !== undefined && { meetingId }),
          })
        : db.presence.delete(roomId),
      visit ? db.visits.put(visit) : db.visits.delete(roomId),
      replaceMissed(before.missed, missed),
    ]);
  });
}

/** Whether the meeting runs after the events. The passing of time starts and ends none. */
function isRunning(row: Presence | undefined, events: readonly TimedEvent[]): boolean {
  const last = events.findLast(({ event }) => event.kind !== 'time');
  return last ? last.event.kind !== 'ended' : row !== undefined;
}

/** While a meeting runs, its guests of the last two minutes are in its row; after its end, only the missed ones are known. */
async function read({ roomId, accountId }: PresenceRoom, row: Presence | undefined, now: number) {
  const stored = await db.visits.get(roomId);
  const visit = Array.isArray(stored?.names) ? stored : undefined;
  if (!row) return { people: [], visit, missed: await recentlyMissed(roomId, now) };
  const { hostLeftAt, listedAt } = row;
  const departures = readable(row.departures);
  const state: RoomState = {
    people: readable(row.people),
    visit,
    missed: departures.flatMap((departure) => toMissedGuest(departure, { roomId, accountId }) ?? []),
    departures,
    ...(hostLeftAt !== undefined && { hostLeftAt }),
    ...(listedAt !== undefined && { listedAt }),
  };
  return state;
}

const recentlyMissed = (roomId: string, now: number): Promise<MissedGuest[]> =>
  db.missed
    .where('left')
    .above(now - REJOIN_WINDOW_MS)
    .filter((guest) => guest.roomId === roomId)
    .toArray();

/** Writes the differences only: hundreds of guests may have left within two minutes. */
async function replaceMissed(before: MissedGuest[], after: MissedGuest[]): Promise<void> {
  const stored = new Set(before.map(({ id }) => id));
  const kept = new Set(after.map(({ id }) => id));
  const added = after.filter(({ id }) => !stored.has(id));
  const removed = before.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
  if (removed.length > 0) await db.missed.bulkDelete(removed);
  if (added.length > 0) await db.missed.bulkPut(added);
}

/** Counts the guests as waiting whose host has been away for two minutes. @param now milliseconds since 1970 */
export async function applyTime(now = Date.now()): Promise<void> {
  const due = await db.presence
    .filter(({ people }) => readable(people).some(({ waitsFrom = Infinity }) => waitsFrom <= now))
    .toArray();
  const update = ({ roomId, accountId }: Presence) => applyEvent({ roomId, accountId }, { kind: 'time' });
  await mapAll(due, due.length, update);
}

/** @returns when `applyTime` next changes something, in milliseconds since 1970; undefined if nothing is to come */
export async function nextWaitingTime(): Promise<number | undefined> {
  const rows = await db.presence.toArray();
  const next = rows
    .flatMap(({ people }) => readable(people))
    .reduce((first, { waitsFrom = Infinity }) => Math.min(first, waitsFrom), Infinity);
  return next === Infinity ? undefined : next;
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

/** Deletes missed guests, at the host's request. */
export async function removeMissed(ids: string[]): Promise<void> {
  await db.missed.bulkDelete(ids);
}

/** Stores missed guests again that the host has removed. Those of a team that has been disconnected since stay away. */
export async function restoreMissed(guests: MissedGuest[]): Promise<void> {
  await db.transaction('rw', db.accounts, db.missed, async () => {
    const teams = new Set(await db.accounts.toCollection().primaryKeys());
    await db.missed.bulkPut(guests.filter(({ accountId }) => teams.has(accountId)));
  });
}
