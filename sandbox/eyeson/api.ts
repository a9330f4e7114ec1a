import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { dispatch } from './dispatch.ts';
import { readBody } from './body.ts';
import type { Core } from './core.ts';
import { type FaultAction, type Faults, replacement } from './faults.ts';
import { loggable } from './log.ts';
import type { RateLimit } from './ratelimit.ts';
import type { RequestLog } from './requests.ts';
import { send } from './send.ts';

/** State of the mock API, with what affects requests before they reach an endpoint. */
export interface Api extends Core {
  faults: Faults;
  requests: RequestLog;
  limit: RateLimit;
}

/** Handles a request to api.eyeson.team, unless a fault applies to it. */
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
  const execute = () => dispatch(api, api.limit, { method, url, key, body });
  const action: FaultAction | undefined = method === 'OPTIONS' ? undefined : faults.take(entry);

  if (action === 'hang') return requests.settle(entry, 'hung');
  if (action === 'lose-reply') execute();
  if (action === 'drop' || action === 'lose-reply') {
    response.destroy();
    return requests.settle(entry, 'cut');
  }
  if (typeof action === 'object' && 'delayMs' in action)
    await delay(action.delayMs, undefined, { ref: false });
  const reply = replacement(action) ?? execute();
  send(response, reply, clock, action === 'half');
  requests.settle(entry, action === 'half' ? 'cut' : reply.status);
}
