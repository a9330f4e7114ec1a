import type { IncomingMessage } from 'node:http';
import type { Place } from './cable.ts';
import type { Core } from './core.ts';

const actionCable = 'actioncable-v1-json';

/** The one of the offered subprotocols that the server agrees to; none is a failed handshake for browsers. */
export function chooseProtocol({ switches }: Core, offered: string[]): string | false {
  if (offered.includes(actionCable)) return actionCable;
  return switches.observerKey === 'key' && offered[0] !== undefined ? offered[0] : false;
}

/** What a connection to `/rt` is let in to: as one of the people inside, as an observer, or not at all. */
export function admit(core: Core, request: IncomingMessage, url: URL): Place | undefined {
  const accessKey = url.searchParams.get('access_key');
  return accessKey === null ? admitObserver(core, request, url) : admitPerson(core, accessKey);
}

function admitPerson({ state }: Core, accessKey: string) {
  const seat = state.seats.get(accessKey);
  return seat && !seat.meeting.over ? { room: seat.meeting.room, seat } : undefined;
}

function admitObserver(core: Core, request: IncomingMessage, url: URL) {
  const { state, meetings, switches } = core;
  const team = state.teams.get(keyOf(core, request, url) ?? '');
  const id = url.searchParams.get('room_id') ?? '';
  const meeting = meetings.running.get(id);
  const room = meeting?.room ?? state.rooms.get(id);
  if (!team || team.locked || room?.team !== team) return undefined;
  return meeting || switches.observerIdle === 'silent' ? { room } : undefined;
}

/** In the header for those who can set one, as a subprotocol in the form the switch asks for, or in the query. */
function keyOf({ switches }: Core, request: IncomingMessage, url: URL): string | undefined {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((part) => part.trim());
  const [first, second] = offered;
  const asProtocol = {
    'protocol-and-key': first === actionCable ? second : undefined,
    key: first === actionCable ? undefined : first,
    query: undefined,
  }[switches.observerKey];
  return url.searchParams.get('api_key') ?? request.headers.authorization ?? (asProtocol || undefined);
}
