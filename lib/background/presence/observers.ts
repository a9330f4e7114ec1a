import { run } from '../../shared/errors/report.ts';
import { observe, type ObserverEvent } from '../../shared/eyeson/observer/observer.ts';
import { type Account, db } from '../../shared/database/database.ts';
import type { OwnMeeting } from './running-meetings.ts';
import { apply } from './store.ts';

/** How many rooms are listened to at once; the rest is asked about. */
const MOST = 25;

/** How long to leave a room's observer in peace after it went down so many times in a row, in milliseconds. */
const PAUSES = [0, 1_000, 3_000, 10_000, 60_000];
const REFUSED_PAUSE = 5 * 60_000;

interface Listener {
  meetingId: string;
  stop: AbortController;
  /** Set once it has told who is inside: from then on it knows better than any poll. */
  live: boolean;
}

const listeners = new Map<string, Listener>();
/** `until` by `performance.now()`: the computer's clock may be set meanwhile. */
const downs = new Map<string, { times: number; until: number }>();

/** Whether the room's events come in by themselves, so that it need not be asked about. */
export const isLive = (roomId: string): boolean => listeners.get(roomId)?.live === true;

/** Eyeson's id of the room's running meeting, where it is listened to. */
export const meetingIdOf = (roomId: string): string | undefined => listeners.get(roomId)?.meetingId;

/**
 * Listens to a running room until it ends, unless it is listened to already or must be left in peace.
 * @param onDown the connection went; called when it is time to look again
 */
export async function listen(
  account: Account,
  { roomId, meetingId }: OwnMeeting,
  onDown: () => void,
): Promise<void> {
  const peace = downs.get(roomId)?.until ?? 0;
  if (listeners.has(roomId) || listeners.size >= MOST || peace > performance.now()) return;
  const listener: Listener = { meetingId, stop: new AbortController(), live: false };
  listeners.set(roomId, listener);
  const auth = (await db.status.get(account.id))?.observerAuth;
  const { signal } = listener.stop;
  if (signal.aborted) return;
  run(
    observe({
      roomId: meetingId,
      key: account.key,
      ...(auth && { auth }),
      signal,
      onEvent: (event) => run(hear(account, roomId, listener, event, onDown)),
    }),
  );
}

/** The room's meeting is over: nothing that went wrong in it counts against the next. */
export function stopListeningTo(roomId: string): void {
  listeners.get(roomId)?.stop.abort();
  listeners.delete(roomId);
  downs.delete(roomId);
}

/** Stops listening to all rooms, as when their key is replaced or forgotten. */
export function stopListening(): void {
  for (const { stop } of listeners.values()) stop.abort();
  listeners.clear();
  downs.clear();
}

async function hear(
  account: Account,
  roomId: string,
  listener: Listener,
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
      downs.delete(roomId);
      if (event.shutdown) stopListeningTo(roomId);
      await apply(
        room,
        event.shutdown ? { kind: 'ended' } : { kind: 'look', participants: event.participants },
      );
      return;
    case 'participant':
      await apply(room, { kind: 'participant', participant: event.participant });
      return;
    case 'down':
      listeners.delete(roomId);
      await goDown(account, roomId, event.reason, onDown);
  }
}

async function goDown(
  account: Account,
  roomId: string,
  reason: 'unauthorized' | 'closed' | 'failed',
  onDown: () => void,
): Promise<void> {
  const times = (downs.get(roomId)?.times ?? 0) + 1;
  const pause = reason === 'unauthorized' ? REFUSED_PAUSE : (PAUSES[times - 1] ?? PAUSES.at(-1) ?? 0);
  downs.set(roomId, { times, until: performance.now() + pause });
  if (reason === 'failed') {
    await db.status.where({ accountId: account.id }).modify((status) => {
      delete status.observerAuth;
    });
  }
  setTimeout(onDown, pause);
}
