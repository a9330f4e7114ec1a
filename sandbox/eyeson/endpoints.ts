import { type Call, type Core, type Endpoint, teamOf } from './core.ts';
import { lookUpToken, registerGuest, startMeeting } from './guests.ts';
import * as permalinks from './permalinks.ts';
import * as rooms from './rooms.ts';
import { ApiError, type Reply } from './reply.ts';

/** One route of the API. */
export interface Route {
  /** Method and path pattern, see `match.ts`. */
  match: string;
  endpoint: Endpoint;
  /** Whether pages of any origin may read the reply (CORS; seen in Eyeson's SDK). */
  open?: true;
}

/** The path serves ids, which need an API key, and tokens, which do not. */
const getPermalink = (core: Core, call: Call): Reply => {
  const { id: token = '' } = call.params;
  const isToken = core.state.findByHostToken(token) ?? core.state.findByGuestToken(token);
  return isToken || call.key === undefined
    ? lookUpToken(core, { ...call, params: { token } })
    : permalinks.getPermalink(core, call);
};

/** The key's only webhook. The mock server has no way to register one. */
const getWebhook = (core: Core, call: Call): Reply => {
  if (call.key === undefined || !core.state.teams.has(call.key)) throw new ApiError(403, 'forbidden');
  teamOf(core, call);
  return { status: 200, body: null };
};

/** All routes of the API; the first match wins. */
export const routes: readonly Route[] = [
  { match: 'POST /permalink', endpoint: permalinks.createPermalink },
  { match: 'GET /permalink', endpoint: permalinks.listPermalinks },
  { match: 'GET /permalink/:id', endpoint: getPermalink, open: true },
  { match: 'PUT /permalink/:id', endpoint: permalinks.changePermalink },
  { match: 'DELETE /permalink/:id', endpoint: permalinks.deletePermalink },
  { match: 'POST /permalink/:id/users', endpoint: permalinks.addHost },
  { match: 'DELETE /permalink/:id/users/:token', endpoint: permalinks.removeHost },
  { match: 'POST /permalink/:token', endpoint: startMeeting, open: true },
  { match: 'POST /guests/:token', endpoint: registerGuest, open: true },
  { match: 'GET /rooms', endpoint: rooms.listRunning, open: true },
  { match: 'GET /rooms/:room/users', endpoint: rooms.listParticipants, open: true },
  { match: 'GET /rooms/:room/users/:person', endpoint: rooms.getParticipant, open: true },
  { match: 'GET /rooms/:room', endpoint: rooms.getSeat, open: true },
  { match: 'POST /rooms/:room/messages', endpoint: rooms.sendMessage, open: true },
  { match: 'POST /rooms/:room/lock', endpoint: rooms.lockMeeting, open: true },
  { match: 'DELETE /rooms/:room', endpoint: rooms.stopMeeting, open: true },
  { match: 'GET /webhooks', endpoint: getWebhook },
];
