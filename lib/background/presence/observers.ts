import { reportErrors } from '../../shared/errors/report.ts';
import { observe, type ObserverEvent } from '../../shared/eyeson/observer/observer.ts';
import { type Account, db } from '../../shared/database/database.ts';
import type { OwnMeeting } from './running-meetings.ts';
import { applyEvent } from './store.ts';

/** How many rooms are listened to at once; the rest is asked about. */
const MOST = 25;

/** How long to leave a room's observer in peace after it went down so many times in a row, in milliseconds. */
const PAUSES = [0, 1_000, 3_000, 10_000, 60_000];
const REFUSED_PAUSE = 5 * 60_000;

interface ObserverConnection {
  meetingId: string;
  stop: AbortController;
  /** Set once it has told who is inside: from then on it knows better than any poll. */
  live: boolean;
}

const connections = new Map<string, ObserverConnection>();
/** `until` by `performance.now()`: the computer's clock may be set meanwhile. */
const failures = new Map<string, { times: number; until: number }>();

/** Whether the room's events come in by themselves, so that it need not be asked about. */
export const isLive = (roomId: string): boolean => connections.get(roomId)?.live === true;

/** Eyeson's id of the room's running meeting, where it is listened to. */
export const meetingIdOf = (roomId: string): string | undefined => connections.get(roomId)?.meetingId;

/**
 * Listens to a running room until it ends, unless it is listened to already or must be left in peace.
 * @param onDown the connection went; called when it is time to look again
 */
export async function connectObserver(
  account: Account,
  { roomId, meetingId }: OwnMeeting,
  onDown: () => void,
): Promise<void> {
  const peace = failures.get(roomId)?.until ?? 0;
  if (connections.has(roomId) || connections.size >= MOST || peace > performance.now()) return;
  const listener: ObserverConnection = { meetingId, stop: new AbortController(), live: false };
  connections.set(roomId, listener);
  const auth = (await db.status.get(account.id))?.observerAuth;
  const { signal } = listener.stop;
  if (signal.aborted) return;
  reportErrors(
    observe({
      roomId: meetingId,
      key: account.key,
      ...(auth && { auth }),
      signal,
      onEvent: (event) => reportErrors(onObserverEvent(account, roomId, listener, event, onDown)),
    }),
  );
}

/** The room's meeting is over: nothing that went wrong in it counts against the next. */
export function disconnectObserver(roomId: string): void {
  connections.get(roomId)?.stop.abort();
  connections.delete(roomId);
  failures.delete(roomId);
}

/** Stops listening to all rooms, as when their key is replaced or forgotten. */
export function disconnectObservers(): void {
  for (const { stop } of connections.values()) stop.abort();
  connections.clear();
  failures.clear();
}

async function onObserverEvent(
  account: Account,
  roomId: string,
  listener: ObserverConnection,
  event: ObserverEvent,
  onDown: () => void,
): Promise<void> {
  const room = { roomId, accountId: account.id };
  switch (event.type) {
    case 'up':
      await db.status.update(account.id, { observerAuth: event.auth });
      return;
    case 'room':
      listener.live = true;
      failures.delete(roomId);
      if (event.shutdown) disconnectObserver(roomId);
      await applyEvent(
        room,
        event.shutdown ? { kind: 'ended' } : { kind: 'look', participants: event.participants },
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
  const pause = reason === 'unauthorized' ? REFUSED_PAUSE : (PAUSES[times - 1] ?? PAUSES.at(-1) ?? 0);
  failures.set(roomId, { times, until: performance.now() + pause });
  if (reason === 'failed') {
    await db.status.where({ accountId: account.id }).modify((status) => {
      delete status.observerAuth;
    });
  }
  setTimeout(onDown, pause);
}
