import * as v from 'valibot';
import { parseJson } from '../schemas.ts';
import type { ObserverAddress } from './addresses.ts';

/** A frame of ActionCable, as far as an observer cares; `other` is a ping, or nothing we know. */
export type Frame =
  | { type: 'welcome' | 'confirmed' | 'unauthorized' | 'disconnect' | 'other' }
  | { type: 'event'; message: unknown };

const Raw = v.object({
  type: v.optional(v.string()),
  reason: v.optional(v.unknown()),
  message: v.optional(v.unknown()),
});

export function readFrame(data: unknown): Frame {
  const raw = v.safeParse(Raw, parseJson(String(data)));
  if (!raw.success) return { type: 'other' };
  const { type, reason, message } = raw.output;
  switch (type) {
    case undefined:
      return { type: 'event', message };
    case 'welcome':
      return { type: 'welcome' };
    case 'confirm_subscription':
      return { type: 'confirmed' };
    case 'reject_subscription':
      return { type: 'unauthorized' };
    case 'disconnect':
      return { type: reason === 'unauthorized' ? 'unauthorized' : 'disconnect' };
    default:
      return { type: 'other' };
  }
}

/** Asks for the events of the room that the connection is about (documented). */
export const subscribeFrame = JSON.stringify({
  command: 'subscribe',
  identifier: JSON.stringify({ channel: 'RoomChannel' }),
});

/** `unauthorized`, `refused`: never got in. `closed`: after it got in. `failed`: no answer, or silence later on. */
export type EndReason = 'unauthorized' | 'refused' | 'closed' | 'failed';

export interface ListenOptions {
  signal: AbortSignal;
  WebSocket: typeof WebSocket;
  onUp: () => void;
  onMessage: (message: unknown) => void;
}

/** For getting in, and then for every next frame; Eyeson pings every 3 seconds (documented). */
const patienceMs = 10_000;

/**
 * One ActionCable connection to a room's channel, from its beginning to its end; resolves with how it ended, also when
 * `signal` is aborted. Own code: @anycable/core works, but takes 8.5 of the worker's 60 kB (gzipped) for reconnecting,
 * which the caller decides on here; @rails/actioncable needs a window and cannot offer the key alone.
 */
export function listen({ url, protocols }: ObserverAddress, listener: ListenOptions): Promise<EndReason> {
  const { signal, WebSocket, onUp, onMessage } = listener;
  return new Promise((resolve) => {
    const socket = new WebSocket(url, protocols);
    const losePatience = () => setTimeout(() => end('failed'), patienceMs);
    let patience = losePatience();
    let up = false;

    const end = (how: EndReason) => {
      clearTimeout(patience);
      signal.removeEventListener('abort', over);
      socket.removeEventListener('message', hear);
      socket.close();
      resolve(how);
    };
    const over = () => end(up ? 'closed' : 'refused');
    const alive = () => {
      clearTimeout(patience);
      patience = losePatience();
      if (!up) onUp();
      up = true;
    };
    const hear = ({ data }: MessageEvent) => {
      const frame = readFrame(data);
      if (up) alive();
      switch (frame.type) {
        case 'welcome':
          return socket.send(subscribeFrame);
        case 'confirmed':
          return alive();
        // Rails may send what a subscription begins with before it confirms it.
        case 'event':
          alive();
          return onMessage(frame.message);
        case 'unauthorized':
          return up ? over() : end('unauthorized');
        case 'disconnect':
          return over();
        case 'other':
      }
    };

    signal.addEventListener('abort', over);
    socket.addEventListener('message', hear);
    socket.addEventListener('error', over);
    socket.addEventListener('close', over);
  });
}
