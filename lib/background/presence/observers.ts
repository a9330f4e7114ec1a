import { reportErrors } from '../../shared/errors/report.ts';
import { observe, type ObserverEvent } from '../../shared/eyeson/observer/observer.ts';
import { type Account, db } from '../../shared/database/database.ts';
import type { OwnMeeting } from './running-meetings.ts';
import { applyEvent } from './store.ts';

/** The maximum number of observer connections; further rooms are polled. */
const MAX_CONNECTIONS = 25;

/** The backoff of a room's observer after 1, 2, 3, … consecutive failures, in milliseconds. */
const BACKOFF_MS = [0, 1_000, 3_000, 10_000, 60_000];
const UNAUTHORIZED_BACKOFF_MS = 5 * 60_000;

interface ObserverConnection {
  meetingId: string;
  stop: AbortController;
  /** Set after the first list of participants: from then on the connection is more recent than any poll. */
  live: boolean;
}

/** By room id. */
const connections = new Map<string, ObserverConnection>();
/** By room id. `until` is a time of `performance.now()`, because the system clock may be changed in the meantime. */
const failures = new Map<string, { times: number; until: number }>();

/** Whether a room's observer delivers its participants, so that it need not be polled. */
export const isLive = (roomId: string): boolean => connections.get(roomId)?.live === true;

/** @returns Eyeson's id of the room's running meeting; undefined if the room has no observer */
export const meetingIdOf = (roomId: string): string | undefined => connections.get(roomId)?.meetingId;

/**
 * Connects an observer to a running meeting until it ends. Does nothing if the room has an observer, is in its backoff,
 * or if there are 25 connections.
 * @param onDown called after a lost connection, when the backoff is over
 */
export async function connectObserver(
  account: Account,
  { roomId, meetingId }: OwnMeeting,
  onDown: () => void,
): Promise<void> {
  const backoffUntil = failures.get(roomId)?.until ?? 0;
  const isFull = connections.size >= MAX_CONNECTIONS;
  if (connections.has(roomId) || isFull || backoffUntil > performance.now()) return;
  const connection: ObserverConnection = { meetingId, stop: new AbortController(), live: false };
  connections.set(roomId, connection);
  const auth = (await db.status.get(account.id))?.observerAuth;
  const { signal } = connection.stop;
  if (signal.aborted) return;
  reportErrors(
    observe({
      roomId: meetingId,
      key: account.key,
      ...(auth && { auth }),
      signal,
      onEvent: (event) => reportErrors(onObserverEvent(account, roomId, connection, event, onDown)),
    }),
  );
}

/** Disconnects a room's observer and clears its backoff, because its meeting has ended. */
export function disconnectObserver(roomId: string): void {
  connections.get(roomId)?.stop.abort();
  connections.delete(roomId);
  failures.delete(roomId);
}

/** Disconnects all observers, as when a key is replaced or removed. */
export function disconnectObservers(): void {
  for (const { stop } of connections.values()) stop.abort();
  connections.clear();
  failures.clear();
}

async function onObserverEvent(
  account: Account,
  roomId: string,
  connection: ObserverConnection,
  event: ObserverEvent,
  onDown: () => void,
): Promise<void> {
  const room = { roomId, accountId: account.id };
  switch (event.type) {
    case 'up':
      await db.status.update(account.id, { observerAuth: event.auth });
      return;
    case 'room':
      connection.live = true;
      failures.delete(roomId);
      if (event.shutdown) disconnectObserver(roomId);
      await applyEvent(
        room,
        event.shutdown ? { kind: 'ended' } : { kind: 'snapshot', participants: event.participants },
      );
      return;
    case 'participant':
      await applyEvent(room, { kind: 'participant', participant: event.participant });
      return;
    case 'down':
      connections.delete(roomId);
      await onDisconnect(account, roomId, event.reason, onDown);
  }
}

async function onDisconnect(
  account: Account,
  roomId: string,
  reason: 'unauthorized' | 'closed' | 'failed',
  onDown: () => void,
): Promise<void> {
  const times = (failures.get(roomId)?.times ?? 0) + 1;
  const backoff =
    reason === 'unauthorized' ? UNAUTHORIZED_BACKOFF_MS : (BACKOFF_MS[times - 1] ?? BACKOFF_MS.at(-1) ?? 0);
  failures.set(roomId, { times, until: performance.now() + backoff });
  if (reason === 'failed') {
    await db.status.where({ accountId: account.id }).modify((status) => {
      delete status.observerAuth;
    });
  }
  setTimeout(onDown, backoff);
}
