import type { IncomingMessage } from 'node:http';
import type { LoggedRequest } from './requests.ts';
import type { State } from './state.ts';

/** Log entry of a request, with every API key replaced by its team's name. */
export function loggable(
  request: IncomingMessage,
  url: URL,
  body: unknown,
  state: State,
): Omit<LoggedRequest, 'status' | 'at'> {
  const owner = (key: string) => {
    const team = state.teams.get(key.trim());
    return team ? `key of ${team.name}` : 'unknown key';
  };
  const shown = new URL(url);
  const queried = url.searchParams.get('api_key');
  if (queried !== null) shown.searchParams.set('api_key', owner(queried));
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, masked(name, String(value), owner)]),
  );
  return {
    method: request.method ?? 'GET',
    path: shown.pathname + shown.search,
    host: url.hostname,
    headers,
    body,
  };
}

function masked(name: string, value: string, owner: (key: string) => string): string {
  if (name === 'authorization') return owner(value);
  if (name !== 'sec-websocket-protocol') return value;
  return value
    .split(',')
    .map((protocol) => (protocol.trim().startsWith('actioncable-') ? protocol.trim() : owner(protocol)))
    .join(', ');
}
