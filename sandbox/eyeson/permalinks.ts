import { type Call, type Core, roomOf, teamOf } from './core.ts';
import { hasExpired, readExpiry } from './expiry.ts';
import { isFields, text } from './fields.ts';
import type { Room } from './model.ts';
import { defaultOptions, withOptions } from './options.ts';
import { permalinkReply } from './replies.ts';
import { ApiError, type Reply } from './reply.ts';

/** `POST /permalink` */
export function createPermalink(core: Core, call: Call): Reply {
  const team = teamOf(core, call);
  const { name, user, expires_at: expires, options } = call.body;
  const room = core.state.addRoom(team, {
    name: text(name) ?? nameIfMissing[core.switches.unnamedRoom],
    hosts: [readUser(user)],
    expiresAt: readExpiry(expires) ?? null,
    options: withOptions(defaultOptions, options),
  });
  return { status: 201, body: permalinkReply(room, room.hosts[0]) };
}

/** `GET /permalink`, with `page`, `limit` and `expired`. */
export function listPermalinks(core: Core, call: Call): Reply {
  const team = teamOf(core, call);
  const { largestLimit, listOrder } = core.switches;
  const page = positiveInteger(call.query.get('page'), 1);
  const limit = Math.min(
    positiveInteger(call.query.get('limit'), 25),
    largestLimit === 'none' ? Infinity : largestLimit,
  );
  const expired = call.query.get('expired');
  const rooms = [...core.state.rooms.values()].filter(
    (room) => room.team === team && (expired === null || hasExpired(core, room) === (expired === 'true')),
  );
  if (listOrder === 'newest-first') rooms.reverse();
  const items = rooms.slice((page - 1) * limit, page * limit).map((room) => replyFor(core, room));
  return { status: 200, body: { page, limit, total: rooms.length, items } };
}

/** `GET /permalink/:id` */
export function getPermalink(core: Core, call: Call): Reply {
  return { status: 200, body: replyFor(core, roomOf(core, call)) };
}

/** `PUT /permalink/:id` */
export function changePermalink(core: Core, call: Call): Reply {
  const room = roomOf(core, call);
  const { name, expires_at: expires, options } = call.body;
  const expiresAt = readExpiry(expires);
  room.name = text(name) ?? room.name;
  if (expiresAt !== undefined) room.expiresAt = expiresAt;
  if (options !== undefined) {
    const { putOptions } = core.switches;
    const base = putOptions === 'replace' ? defaultOptions : room.options;
    room.options = withOptions(base, options, putOptions !== 'merge');
  }
  return { status: 200, body: replyFor(core, room) };
}

/** `DELETE /permalink/:id`. Ends a running meeting. */
export function deletePermalink(core: Core, call: Call): Reply {
  const room = roomOf(core, call);
  const reply = deleteReplies[core.switches.deleteBody](room);
  if (room.meeting) core.meetings.end(room.meeting);
  core.state.removeRoom(room);
  return { status: 200, ...reply };
}

/** `POST /permalink/:id/users` */
export function addHost(core: Core, call: Call): Reply {
  const room = roomOf(core, call);
  const user = readUser(call.body.user);
  const same = core.switches.sameHost === 'same' && room.hosts.find(({ id }) => id === user.id);
  const host = same || core.state.addHost(room, user);
  return { status: core.switches.addHostStatus, body: permalinkReply(room, host) };
}

/** `DELETE /permalink/:id/users/:token` */
export function removeHost(core: Core, call: Call): Reply {
  const found = core.state.removeHost(roomOf(core, call), call.params.token ?? '');
  if (!found) throw new ApiError(404, 'not found');
  return { status: 200, body: {} };
}

/** Parses a request's user; the name is required (documented by Eyeson). */
function readUser(value: unknown) {
  const user = isFields(value) ? value : {};
  const name = text(user.name);
  if (!name) throw new ApiError(400, 'user name is missing');
  return { name, id: text(user.id), avatar: text(user.avatar) ?? null };
}

const replyFor = ({ switches }: Core, room: Room) =>
  permalinkReply(room, switches.hostInReplies === 'first' ? room.hosts[0] : undefined);

const positiveInteger = (value: string | null, fallback: number): number => {
  const number = Number(value ?? fallback);
  return Number.isInteger(number) && number > 0 ? number : fallback;
};

const nameIfMissing = { generic: 'Eyeson Meeting', null: null, empty: '' };

const deleteReplies: Record<Core['switches']['deleteBody'], (room: Room) => Omit<Reply, 'status'>> = {
  empty: () => ({}),
  object: () => ({ body: {} }),
  permalink: (room) => ({ body: permalinkReply(room) }),
  text: () => ({ body: 'OK', headers: { 'Content-Type': 'text/plain' } }),
};
