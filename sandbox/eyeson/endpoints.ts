import { type Call, type Core, type Endpoint, teamOf } from './core.ts';
import { lookUpToken, registerGuest, startMeeting } from './guests.ts';
import * as permalinks from './permalinks.ts';
import * as rooms from './rooms.ts';
import { Refusal, type Reply } from './reply.ts';

export interface Route {
  /** As in `match.ts`. */
  match: string;
  endpoint: Endpoint;
  /** Whether web pages of any origin may read the reply (seen in Eyeson's SDK). */
  open?: true;
}

/** One path serves both: a token needs no key, an id does. */
const getPermalink = (core: Core, call: Call): Reply => {
  const { id: token = '' } = call.params;
  const isToken = core.state.ofHost(token) ?? core.state.ofGuest(token);
  return isToken || call.key === undefined
    ? lookUpToken(core, { ...call, params: { token } })
    : permalinks.getPermalink(core, call);
};

/** The key's one webhook; nobody registers one here. */
const getWebhook = (core: Core, call: Call): Reply => {
  if (call.key === undefined || !core.state.teams.has(call.key)) throw new Refusal(403, 'forbidden');
  teamOf(core, call);
  return { status: 200, body: null };
};

/** Everything the API answers. */
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
