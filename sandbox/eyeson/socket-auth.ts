import type { IncomingMessage } from 'node:http';
import type { ConnectionTarget } from './cable.ts';
import type { Core } from './core.ts';

const actionCable = 'actioncable-v1-json';

/**
 * Chooses one of the offered subprotocols; false if none is accepted, which makes a browser's handshake
 * fail.
 */
export function chooseProtocol({ switches }: Core, offered: string[]): string | false {
  if (offered.includes(actionCable)) return actionCable;
  return switches.observerKey === 'key' && offered[0] !== undefined ? offered[0] : false;
}

/**
 * Authenticates a connection to `/rt` as a participant (access key) or an observer (API key); undefined if
 * it is rejected.
 */
export function authenticate(core: Core, request: IncomingMessage, url: URL): ConnectionTarget | undefined {
  const accessKey = url.searchParams.get('access_key');
  return accessKey === null
    ? authenticateObserver(core, request, url)
    : authenticateParticipant(core, accessKey);
}

function authenticateParticipant({ state }: Core, accessKey: string) {
  const seat = state.seats.get(accessKey);
  return seat && !seat.meeting.over ? { room: seat.meeting.room, seat } : undefined;
}

function authenticateObserver(core: Core, request: IncomingMessage, url: URL) {
  const { state, meetings, switches } = core;
  const team = state.teams.get(keyOf(core, request, url) ?? '');
  const id = url.searchParams.get('room_id') ?? '';
  const meeting = meetings.running.get(id);
  const room = meeting?.room ?? state.rooms.get(id);
  if (!team || team.locked || room?.team !== team) return undefined;
  return meeting || switches.observerIdle === 'silent' ? { room } : undefined;
}

/**
 * The API key: in the header for clients that can set one, as a subprotocol in the form of the switch
 * `observerKey`, or in the query.
 */
function keyOf({ switches }: Core, request: IncomingMessage, url: URL): string | undefined {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((part) => part.trim());
  const [first, second] = offered;
  const fromProtocol = {
    'protocol-and-key': first === actionCable ? second : undefined,
    key: first === actionCable ? undefined : first,
    query: undefined,
  }[switches.observerKey];
  return url.searchParams.get('api_key') ?? request.headers.authorization ?? (fromProtocol || undefined);
}
