/**
 * How the observer is shown the key. A browser cannot set headers on a WebSocket; documented are the subprotocol, in
 * one of two forms, and the query, which may end up in logs.
 */
export type ObserverAuth = 'subprotocol' | 'subprotocol-only-key' | 'query';

export interface ObserverAddress {
  auth: ObserverAuth;
  url: string;
  protocols: string[];
}

const actionCable = 'actioncable-v1-json';

// What RFC 9110 lets a subprotocol be made of.
const protocolToken = /^[\w!#$%&'*+.^`|~-]+$/;

/** Where to ask for a room's events, the best way first. `auth`: the one that is known to work; then just that. */
export function observerAddresses(roomId: string, key: string, auth?: ObserverAuth): ObserverAddress[] {
  const url = `wss://api.eyeson.team/rt?${new URLSearchParams({ room_id: roomId })}`;
  const queryUrl = `wss://api.eyeson.team/rt?${new URLSearchParams({ room_id: roomId, api_key: key })}`;
  const query: ObserverAddress = { auth: 'query', url: queryUrl, protocols: [actionCable] };
  if (!protocolToken.test(key)) return [query];
  const all: ObserverAddress[] = [
    { auth: 'subprotocol', url, protocols: [actionCable, key] },
    { auth: 'subprotocol-only-key', url, protocols: [key] },
    query,
  ];
  return auth ? all.filter((address) => address.auth === auth) : all;
}
