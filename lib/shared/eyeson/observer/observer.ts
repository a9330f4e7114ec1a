import { listen } from './action-cable.ts';
import { observerAddresses, type ObserverAuth } from './addresses.ts';
import { readRoomEvent, type RoomEvent } from './events.ts';

export type ObserverEvent =
  | RoomEvent
  /** It listens now; `auth` worked and is worth remembering. A `room` event follows when the meeting runs. */
  | { type: 'up'; auth: ObserverAuth }
  /**
   * The last event. `unauthorized`: key or room refused; `closed`: Eyeson closed it, as it does when the meeting ends;
   * `failed`: no way in, or it fell silent.
   */
  | { type: 'down'; reason: 'unauthorized' | 'closed' | 'failed' };

export interface ObserverOptions {
  roomId: string;
  key: string;
  /** The way that worked before. Left out, all are tried, the one that can end up in logs last. */
  auth?: ObserverAuth;
  /** Ends it, without a further event. */
  signal: AbortSignal;
  WebSocket?: typeof WebSocket;
  onEvent: (event: ObserverEvent) => void;
}

/**
 * Live events of one running room, over one connection; resolves when that is over. It does not come back by itself:
 * after `down` the caller asks whether the meeting still runs, and observes again if so.
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
