import { type EndReason, listen } from './action-cable.ts';
import { observerAddresses, type ObserverAuth } from './addresses.ts';
import { readRoomEvent, type RoomEvent } from './events.ts';

/** What `observe` reports. */
export type ObserverEvent =
  | RoomEvent
  /**
   * The subscription is confirmed: from now on no event is lost, but events before may be missing. `auth` worked and can
   * be passed next time.
   */
  | { type: 'up'; auth: ObserverAuth }
  /**
   * The last event. `unauthorized`: Eyeson rejected the key or the room in all ways. `closed`: the connection was closed,
   * as when the meeting ends. `failed`: no connection, or no message for 10 seconds.
   */
  | { type: 'down'; reason: 'unauthorized' | 'closed' | 'failed' };

/** Options of `observe`. */
export interface ObserverOptions {
  roomId: string;
  key: string;
  /** The way that worked before. If missing, all are tried; the one that may end up in logs comes last. */
  auth?: ObserverAuth;
  /** Disconnects, without a further event. */
  signal: AbortSignal;
  WebSocket?: typeof WebSocket;
  onEvent: (event: ObserverEvent) => void;
}

/**
 * Reports the live events of one running room over one connection; resolves when the connection has ended. Does not
 * reconnect: after `down`, the caller queries whether the meeting still runs and observes again if so.
 */
export async function observe(options: ObserverOptions): Promise<void> {
  const { roomId, key, auth, signal, WebSocket = globalThis.WebSocket, onEvent } = options;
  let last: EndReason | undefined;
  if (signal.aborted) return;
  for (const address of observerAddresses(roomId, key, auth)) {
    const isAnswered = last === 'unauthorized' && address.auth === 'subprotocol-key-first';
    // The key alone was refused by ActionCable itself, and needs no second form.
    if (isAnswered) continue;
    last = await listen(address, {
      signal,
      WebSocket,
      onUp: () => onEvent({ type: 'up', auth: address.auth }),
      onMessage: (message) => {
        const event = readRoomEvent(message);
        if (event) onEvent(event);
      },
    });
    if (signal.aborted) return;
    if (!isNextWayDue(address.auth, last)) break;
  }
  onEvent({ type: 'down', reason: last === undefined || last === 'refused' ? 'failed' : last });
}

/**
 * Whether the next way is tried after a connection has ended so. Only ActionCable's own `unauthorized` says that a way
 * is wrong: what a proxy or a gateway refuses says nothing of the key, and must not move it into the query. The one
 * exception: Chromium hides the answer to the key alone, because Rails selects no subprotocol then (RFC 6455, 4.1); the
 * key before ActionCable's protocol gets an answer that it shows.
 */
const isNextWayDue = (auth: ObserverAuth, end: EndReason): boolean =>
  end === 'unauthorized' || (auth === 'subprotocol-only-key' && end === 'refused');
