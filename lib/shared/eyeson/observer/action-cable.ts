import * as v from 'valibot';
import { parseJson } from '../schemas.ts';
import type { ObserverAddress } from './addresses.ts';

/**
 * Why a connection ended. `unauthorized`: ActionCable itself refused the key or the room. `refused`: it never delivered
 * anything, whoever refused it. `closed`: after it did. `failed`: timeout.
 */
export type EndReason = 'unauthorized' | 'refused' | 'closed' | 'failed';

/** Options of `listen`. */
export interface ListenOptions {
  signal: AbortSignal;
  WebSocket: typeof WebSocket;
  /** Called once the subscription is confirmed; events may come before. */
  onUp: () => void;
  /** Called with the content of each event. */
  onMessage: (message: unknown) => void;
}

/** Limit for the confirmation: a proxy may take the connection and never answer. */
const CONFIRM_TIMEOUT_MS = 5_000;
/** Limit for each next frame. Eyeson pings every 3 seconds (documented by Eyeson). */
const FRAME_TIMEOUT_MS = 10_000;

/**
 * Opens one ActionCable connection to a room's channel; resolves with the reason when it has ended, also after `signal`
 * has aborted. Implemented here because @anycable/core would take 8.5 of the worker's 60 kB (gzipped), mostly for
 * reconnecting, on which the caller decides, and @rails/actioncable needs a window and cannot offer the key as only
 * subprotocol.
 */
export function listen({ url, protocols }: ObserverAddress, options: ListenOptions): Promise<EndReason> {
  const { signal, WebSocket, onUp, onMessage } = options;
  return new Promise((resolve) => {
    const socket = open(WebSocket, url, protocols);
    if (!socket) return resolve('refused');
    const startTimeout = (ms: number) => setTimeout(() => end('failed'), ms);
    let timeout = startTimeout(CONFIRM_TIMEOUT_MS);
    let isUp = false;
    let isConfirmed = false;

    const end = (reason: EndReason) => {
      clearTimeout(timeout);
      signal.removeEventListener('abort', onClose);
      socket.removeEventListener('message', onFrame);
      socket.close();
      resolve(reason);
    };
    const onClose = () => end(isUp ? 'closed' : 'refused');
    const keepUp = () => {
      clearTimeout(timeout);
      timeout = startTimeout(FRAME_TIMEOUT_MS);
      isUp = true;
    };
    const onFrame = ({ data }: MessageEvent) => {
      const frame = readFrame(data);
      if (isUp) keepUp();
      switch (frame.type) {
        case 'welcome':
          return socket.send(subscribeFrame);
        case 'confirmed':
          keepUp();
          if (!isConfirmed) onUp();
          isConfirmed = true;
          return;
        // Rails sends the first events of a subscription before it confirms it (seen in Rails 6.1).
        case 'event':
          keepUp();
          return onMessage(frame.message);
        case 'unauthorized':
          return isUp ? onClose() : end('unauthorized');
        case 'disconnect':
          return onClose();
        case 'other':
      }
    };

    signal.addEventListener('abort', onClose);
    socket.addEventListener('message', onFrame);
    socket.addEventListener('error', onClose);
    socket.addEventListener('close', onClose);
  });
}

/** @returns undefined if the browser refuses the arguments, as for a key that it takes for no subprotocol */
function open(WebSocket: ListenOptions['WebSocket'], url: string, protocols: string[]) {
  try {
    return new WebSocket(url, protocols);
  } catch {
    return undefined;
  }
}

/** Subscribes to the events of the room of the connection (documented by Eyeson). */
export const subscribeFrame = JSON.stringify({
  command: 'subscribe',
  identifier: JSON.stringify({ channel: 'RoomChannel' }),
});

/** A parsed ActionCable frame. `other`: a ping or an unknown frame. */
export type Frame =
  | { type: 'welcome' | 'confirmed' | 'unauthorized' | 'disconnect' | 'other' }
  | { type: 'event'; message: unknown };

const Raw = v.object({
  type: v.optional(v.string()),
  reason: v.optional(v.unknown()),
  message: v.optional(v.unknown()),
});

/** Parses the data of a WebSocket message. Anything that is not a known frame is `other`. */
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
