import { type Call, type Core, unknownToken } from './core.ts';
import { hasExpired } from './expiry.ts';
import { text } from './fields.ts';
import { seatReply, tokenReply } from './replies.ts';
import { ApiError, type Reply } from './reply.ts';

/**
 * `GET /permalink/:token`: public facts for a host or guest token, without a key. Also works for expired
 * permalinks.
 */
export function lookUpToken(core: Core, call: Call): Reply {
  const token = call.params.token ?? '';
  const room = core.state.findByHostToken(token)?.room ?? core.state.findByGuestToken(token);
  if (!room) throw unknownToken(core);
  return { status: 200, body: tokenReply(room) };
}

/** `POST /permalink/:token`: a host starts the meeting, or joins it if it is running. */
export function startMeeting(core: Core, call: Call): Reply {
  const found = core.state.findByHostToken(call.params.token ?? '');
  if (!found) throw unknownToken(core);
  const { room, host } = found;
  if (!room.meeting && hasExpired(core, room)) throw new ApiError(core.switches.expiredStart, 'link expired');
  if (room.team.locked) throw new ApiError(423, 'api key is locked');
  const seat = core.meetings.seat(core.meetings.start(room), { ...host, guest: false });
  return { status: core.switches.startStatus, body: seatReply(seat) };
}

/** `POST /guests/:token`: a guest gets a seat in a running meeting. */
export function registerGuest(core: Core, call: Call): Reply {
  const room = core.state.findByGuestToken(call.params.token ?? '');
  if (!room) throw unknownToken(core);
  if (!room.meeting) throw new ApiError(core.switches.guestBeforeStart, 'meeting has not started');
  if (room.meeting.locked) throw new ApiError(423, 'meeting is locked');
  const name = text(call.body.name);
  if (!name) throw new ApiError(400, 'name is missing');
  const avatar = text(call.body.avatar) ?? null;
  const seat = core.meetings.seat(room.meeting, { name, avatar, guest: true });
  return { status: 201, body: seatReply(seat) };
}
