import type { Sandbox } from '../../../sandbox/start.ts';

interface Frame {
  type?: string;
  reason?: string;
  message?: unknown;
}

export interface Event {
  type: string;
  content?: { ready: boolean; shutdown: boolean; participants: { name: string }[] };
  participant?: { name: string; guest: boolean; online: boolean };
}

/** Connects to `/rt`, subscribes to the room when welcomed, and keeps what comes. */
export function watch({ WebSocket }: Sandbox, query: string, protocols?: string | string[]) {
  const socket = new WebSocket(`wss://api.eyeson.team/rt?${query}`, protocols);
  const frames: Frame[] = [];
  const { promise: closed, resolve: close } = Promise.withResolvers<void>();
  const identifier = JSON.stringify({ channel: 'RoomChannel' });
  socket.addEventListener('message', ({ data }) => {
    const frame: Frame = JSON.parse(String(data));
    frames.push(frame);
    if (frame.type === 'welcome') socket.send(JSON.stringify({ command: 'subscribe', identifier }));
  });
  socket.addEventListener('error', () => close());
  socket.addEventListener('close', () => close());
  return {
    socket,
    /** Settles when the connection is gone, however it went. */
    closed,
    /** The types of all frames but pings. */
    types: () => frames.map(({ type }) => type).filter((type) => type !== 'ping'),
    pings: () => frames.filter(({ type }) => type === 'ping').length,
    /** What came on the room's channel. */
    events: (): Event[] =>
      frames.flatMap(({ type, message }) => (type === undefined ? [message as Event] : [])),
    refused: () => frames.some(({ type, reason }) => type === 'disconnect' && reason === 'unauthorized'),
  };
}
