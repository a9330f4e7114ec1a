import { listen } from './action-cable.ts';
import { observerAddresses, type ObserverAuth } from './addresses.ts';
import { readRoomEvent, type RoomEvent } from './events.ts';

/** What `observe` reports. */
export type ObserverEvent =
  | RoomEvent
  /** Connected; `auth` worked and can be passed next time. A `room` event follows if the meeting runs. */
  | { type: 'up'; auth: ObserverAuth }
  /**
   * The last event. `unauthorized`: Eyeson rejected the key or the room. `closed`: Eyeson closed the connection, as it
   * does when the meeting ends. `failed`: no connection, or no message for 10 seconds.
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
  let unauthorized = false;
  if (signal.aborted) return;
  for (const address of observerAddresses(roomId, key, auth)) {
    const end = await listen(address, {
      signal,
      WebSocket,
      onUp: () => onEvent({ type: 'up', auth: address.auth }),
      onMessage: (message) => {
        const event = readRoomEvent(message);
        if (event) onEvent(event);
      },
    });
    if (signal.aborted) return;
    if (end === 'closed' || end === 'failed') return onEvent({ type: 'down', reason: end });
    unauthorized ||= end === 'unauthorized';
  }
  onEvent({ type: 'down', reason: unauthorized ? 'unauthorized' : 'failed' });
}
