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
  const ownerOf = (key: string) => {
    const team = state.teams.get(key.trim());
    return team ? `key of ${team.name}` : 'unknown key';
  };
  const maskedUrl = new URL(url);
  const queryKey = url.searchParams.get('api_key');
  if (queryKey !== null) maskedUrl.searchParams.set('api_key', ownerOf(queryKey));
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, maskHeader(name, String(value), ownerOf)]),
  );
  return {
    method: request.method ?? 'GET',
    path: maskedUrl.pathname + maskedUrl.search,
    host: url.hostname,
    headers,
    body,
  };
}

function maskHeader(name: string, value: string, ownerOf: (key: string) => string): string {
  if (name === 'authorization') return ownerOf(value);
  if (name !== 'sec-websocket-protocol') return value;
  return value
    .split(',')
    .map((protocol) => (protocol.trim().startsWith('actioncable-') ? protocol.trim() : ownerOf(protocol)))
    .join(', ');
}
