import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Api } from './api.ts';
import { replacement } from './faults.ts';
import { loggable } from './log.ts';
import type { Observer } from './observer.ts';
import { send } from './send.ts';

/** Opens a WebSocket connection to `/rt`, unless a fault applies; any other path is rejected with 404. */
export async function handleUpgrade(
  { state, clock, requests, faults }: Api,
  observer: Observer,
  upgrade: { request: IncomingMessage; socket: Socket; head: Buffer; url: URL },
): Promise<void> {
  const { request, socket, head, url } = upgrade;
  const entry = requests.open(loggable(request, url, {}, state));
  const action = url.pathname === '/rt' ? faults.take(entry) : { status: 404 };
  socket.on('error', () => socket.destroy());
  if (action === 'hang') return requests.settle(entry, 'hung');
  if (action === 'drop' || action === 'lose-reply' || action === 'half') {
    if (action === 'half') socket.write('HTTP/1.1 101 Switching');
    socket.destroySoon();
    return requests.settle(entry, 'cut');
  }
  if (typeof action === 'object' && 'delayMs' in action)
    await delay(action.delayMs, undefined, { ref: false });
  const reply = replacement(action);
  if (reply) {
    const response = new ServerResponse(request);
    response.assignSocket(socket);
    response.on('finish', () => socket.destroySoon());
    send(response, reply, clock);
  } else {
    observer.connect(request, socket, head, url);
  }
  requests.settle(entry, reply?.status ?? 101);
}
