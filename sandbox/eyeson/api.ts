import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { answer } from './dispatch.ts';
import { readBody } from './body.ts';
import type { Core } from './core.ts';
import { type Deed, type Faults, replacement } from './faults.ts';
import { loggable } from './log.ts';
import type { RateLimit } from './ratelimit.ts';
import type { RequestLog } from './requests.ts';
import { send } from './send.ts';

export interface Api extends Core {
  faults: Faults;
  requests: RequestLog;
  limit: RateLimit;
}

/** Answers a request to api.eyeson.team, unless a fault is to strike it. */
export async function handleApi(
  api: Api,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const { state, clock, requests, faults } = api;
  const body = await readBody(request);
  const method = request.method ?? 'GET';
  const key = request.headers.authorization;
  const entry = requests.open(loggable(request, url, body, state));
  const carryOut = () => answer(api, api.limit, { method, url, key, body });
  const deed: Deed | undefined = method === 'OPTIONS' ? undefined : faults.strike(entry);

  if (deed === 'hang') return requests.settle(entry, 'hung');
  if (deed === 'lose-reply') carryOut();
  if (deed === 'drop' || deed === 'lose-reply') {
    response.destroy();
    return requests.settle(entry, 'cut');
  }
  if (typeof deed === 'object' && 'delayMs' in deed) await delay(deed.delayMs, undefined, { ref: false });
  const reply = replacement(deed) ?? carryOut();
  send(response, reply, clock, deed === 'half');
  requests.settle(entry, deed === 'half' ? 'cut' : reply.status);
}
