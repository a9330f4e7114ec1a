import { wait } from '../../shared/eyeson/http/retry.ts';
import { attempt } from '../../shared/errors/problem-log.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import { observe, type ObserverEvent } from '../../shared/eyeson/observer/observer.ts';
import type { RoomEvent } from '../../shared/eyeson/observer/events.ts';
import { type Account, db } from '../../shared/database/database.ts';
import { type LostConnection, reconnectDelay, STABLE_MS } from './backoff.ts';
import { remember } from './remember.ts';
import type { OwnMeeting } from './running-meetings.ts';

/** The maximum number of observer connections; further rooms are polled. */
const MAX_CONNECTIONS = 25;

/** How long a caller waits for a connection before it requests the participants without one, in milliseconds. */
const PATIENCE_MS = 1_000;

/** What happens with the events of a connection. */
export interface ObserverHandlers {
  onEvent: (event: RoomEvent) => Promise<void>;
  /** Called when the subscription is confirmed: events before may be missing. */
  onUp: () => Promise<void>;
  /** Called after a lost connection, or one that was not established. */
  onDown: (reason: LostConnection['reason']) => Promise<void>;
  /** Called when the backoff after that is over. */
  onRetry: () => Promise<void>;
}

interface ObserverConnection {
  meetingId: string;
  stop: AbortController;
  /** Resolves when the subscription is confirmed or the connection has ended. */
  settled: PromiseWithResolvers<void>;
  /** When the subscription was confirmed, as a time of `performance.now()`. */
  upAt?: number;
}

/** By room id. */
const connections = new Map<string, ObserverConnection>();

/**
 * By room id: the consecutive lost connections, and the end of the backoff as a time of `performance.now()`, because the
 * system clock may be changed in the meantime.
 */
const failures = new Map<string, { times: number; until: number; stop: AbortController }>();

let lifetime = new AbortController();

/** A signal that is aborted when all observers are disconnected. */
export const presenceSignal = (): AbortSignal => lifetime.signal;

/** Whether a room's observer delivers the changes of its participants. */
export const isLive = (roomId: string): boolean => connections.get(roomId)?.upAt !== undefined;

/** Whether a room's observer is connected, is being connected, or will be after a short backoff. */
export const isObserved = (roomId: string): boolean => connections.has(roomId) || isBackingOff(roomId);

const isBackingOff = (roomId: string) => (failures.get(roomId)?.until ?? 0) > performance.now();

/** @returns Eyeson's id of the room's running meeting; undefined if the room has no observer */
export const meetingIdOf = (roomId: string): string | undefined => connections.get(roomId)?.meetingId;

/**
 * Connects an observer to a running meeting until it ends. Does nothing if the room has an observer, is in its backoff,
 * or if there are 25 connections.
 * @returns resolves when the connection is established or has failed, at the latest after a second; undefined if it does
 * nothing
 */
export function connectObserver(
  account: Account,
  { roomId, meetingId }: OwnMeeting,
  handlers: ObserverHandlers,
): Promise<void> | undefined {
  const isFull = connections.size >= MAX_CONNECTIONS;
  if (isFull || isObserved(roomId)) return undefined;
  const connection: ObserverConnection = {
    meetingId,
    stop: new AbortController(),
    settled: Promise.withResolvers(),
  };
  connections.set(roomId, connection);
  reportErrors(run(account, roomId, connection, handlers));
  const { signal } = connection.stop;
  return Promise.race([connection.settled.promise, wait(PATIENCE_MS, signal).catch(() => undefined)]);
}

/** Disconnects a room's observer and clears its backoff, because its meeting has ended. */
export function disconnectObserver(roomId: string): void {
  connections.get(roomId)?.stop.abort();
  failures.get(roomId)?.stop.abort();
  connections.delete(roomId);
  failures.delete(roomId);
}

/** Disconnects all observers, as when a key is replaced or removed. */
export function disconnectObservers(): void {
  for (const roomId of new Set([...connections.keys(), ...failures.keys()])) disconnectObserver(roomId);
  lifetime.abort();
  lifetime = new AbortController();
}

async function run(
  account: Account,
  roomId: string,
  connection: ObserverConnection,
  handlers: ObserverHandlers,
): Promise<void> {
  const { signal } = connection.stop;
  const auth = await workingAuth(account);
  const onEvent = (event: ObserverEvent) => {
    reportErrors(attempt('frame', () => handle(account, roomId, { connection, event, handlers }), undefined));
  };
  await observe({ roomId: connection.meetingId, key: account.key, ...(auth && { auth }), signal, onEvent });
  connection.settled.resolve();
}

/** The way that has worked before, if it can be read: a connection must not wait for that for good. */
const workingAuth = (account: Account) =>
  attempt('way of the key', async () => (await db.status.get(account.id))?.observerAuth, undefined);

interface Handled {
  connection: ObserverConnection;
  event: ObserverEvent;
  handlers: ObserverHandlers;
}

async function handle(
  account: Account,
  roomId: string,
  { connection, event, handlers }: Handled,
): Promise<void> {
  switch (event.type) {
    case 'up':
      connection.upAt = performance.now();
      connection.settled.resolve();
      await Promise.all([handlers.onUp(), remember(account.id, { observerAuth: event.auth })]);
      return;
    case 'down':
      if (connections.get(roomId) === connection) connections.delete(roomId);
      await backOff(account, roomId, { connection, event, handlers });
      await handlers.onDown(event.reason);
      return;
    case 'room':
    case 'participant':
      await handlers.onEvent(event);
  }
}

/** Sets the backoff. Only a connection that has lasted for a while ends the count of the failures before. */
async function backOff(account: Account, roomId: string, { connection, event, handlers }: Handled) {
  if (event.type !== 'down') return;
  const { upAt } = connection;
  const isStable = upAt !== undefined && performance.now() - upAt >= STABLE_MS;
  const times = isStable ? 1 : (failures.get(roomId)?.times ?? 0) + 1;
  const stop = new AbortController();
  // Set before the database is read, so that nothing connects meanwhile.
  failures.set(roomId, { times, until: Infinity, stop });
  const hasWorked = (await workingAuth(account)) !== undefined;
  const rooms = connections.size + failures.size;
  const delay = reconnectDelay({ times, reason: event.reason, hasWorked, rooms });
  if (stop.signal.aborted) return;
  failures.set(roomId, { times, until: performance.now() + delay, stop });
  const retry = async () => {
    await wait(delay, stop.signal);
    failures.set(roomId, { times, until: 0, stop });
    await handlers.onRetry();
  };
  reportErrors(retry().catch((error: unknown) => stop.signal.aborted || Promise.reject(error)));
}
