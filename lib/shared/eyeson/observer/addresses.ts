/**
 * How the key is sent to the observer, since a browser cannot set headers on a WebSocket. Documented by Eyeson are the
 * subprotocol, whose exact form is not public (after ActionCable's, alone, before ActionCable's), and the query, which
 * may end up in logs.
 */
export type ObserverAuth = 'subprotocol' | 'subprotocol-only-key' | 'subprotocol-key-first' | 'query';

/** The arguments of one connection attempt. */
export interface ObserverAddress {
  auth: ObserverAuth;
  url: string;
  protocols: string[];
}

const actionCable = 'actioncable-v1-json';

// The characters of a subprotocol: a token by RFC 9110.
const subprotocol = /^[\w!#$%&'*+.^`|~-]+$/;

/**
 * The connections to try for a room's events, best first. A key with characters that no subprotocol can have is sent in
 * the query, the only way for it that Eyeson documents.
 * @param auth the way that is known to work; then only that one
 */
export function observerAddresses(roomId: string, key: string, auth?: ObserverAuth): ObserverAddress[] {
  const url = `wss://api.eyeson.team/rt?${new URLSearchParams({ room_id: roomId })}`;
  const queryUrl = `wss://api.eyeson.team/rt?${new URLSearchParams({ room_id: roomId, api_key: key })}`;
  const query: ObserverAddress = { auth: 'query', url: queryUrl, protocols: [actionCable] };
  if (!subprotocol.test(key)) return [query];
  const all: ObserverAddress[] = [
    { auth: 'subprotocol', url, protocols: [actionCable, key] },
    { auth: 'subprotocol-only-key', url, protocols: [key] },
    { auth: 'subprotocol-key-first', url, protocols: [key, actionCable] },
    query,
  ];
  return auth ? all.filter((address) => address.auth === auth) : all;
}
