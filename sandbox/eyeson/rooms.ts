import { type Call, type Core, teamOf } from './core.ts';
import { text } from './fields.ts';
import { type Meeting, type Seat, isOnline } from './model.ts';
import { participantReply, runningReply, seatReply } from './replies.ts';
import { ApiError, type Reply } from './reply.ts';

const pageSize = 25;

/** `GET /rooms`: the team's running meetings. */
export function listRunning(core: Core, call: Call): Reply {
  const team = teamOf(core, call);
  const running = [...core.meetings.running.values()].filter(({ room }) => room.team === team);
  const page = Math.max(1, Number(call.query.get('page')) || 1);
  const shown =
    core.switches.roomsPages === 'paged' ? running.slice((page - 1) * pageSize, page * pageSize) : running;
  return { status: 200, body: shown.map(runningReply) };
}

/** `GET /rooms/:room/users`, with `online`. */
export function listParticipants(core: Core, call: Call): Reply {
  const meeting = runningOf(core, call);
  const everybody = [...meeting.participants.values()];
  const online = call.query.get('online') === 'true';
  const shown = online ? everybody.filter(isOnline) : everybody;
  return { status: 200, body: shown.map((person) => participantReply(person, meeting)) };
}

/** `GET /rooms/:room`, with an access key. */
export function getSeat(core: Core, call: Call): Reply {
  return { status: 200, body: seatReply(seatOf(core, call)) };
}

/** `GET /rooms/:room/users/:person`; used by Eyeson's SDK to find a participant's name. */
export function getParticipant(core: Core, call: Call): Reply {
  const { meeting } = seatOf(core, call);
  const person = meeting.participants.get(call.params.person ?? '');
  if (!person) throw new ApiError(404, 'not found');
  return { status: 200, body: participantReply(person, meeting) };
}

/** `POST /rooms/:room/messages`; only messages of type `chat` have an effect. */
export function sendMessage(core: Core, call: Call): Reply {
  const { meeting, participant } = seatOf(core, call);
  const content = text(call.body.content);
  if (!content) throw new ApiError(400, 'content is missing');
  if (call.body.type === 'chat') core.meetings.say(meeting, participant, content);
  return { status: 201, body: {} };
}

/** `POST /rooms/:room/lock` */
export function lockMeeting(core: Core, call: Call): Reply {
  seatOf(core, call).meeting.locked = true;
  return { status: 201, body: {} };
}

/**
 * `DELETE /rooms/:room`: ends the meeting, by API key and room id (documented by Eyeson) or by access key
 * (Eyeson's SDK).
 */
export function stopMeeting(core: Core, call: Call): Reply {
  const seat = core.state.seats.get(call.params.room ?? '');
  core.meetings.end(seat ? seatOf(core, call).meeting : runningOf(core, call));
  return { status: 204 };
}

function seatOf({ state }: Core, { params }: Call): Seat {
  const seat = state.seats.get(params.room ?? '');
  if (!seat) throw new ApiError(404, 'not found');
  if (seat.meeting.over) throw new ApiError(410, 'meeting is over');
  return seat;
}

function runningOf(core: Core, call: Call): Meeting {
  const team = teamOf(core, call);
  const meeting = core.meetings.running.get(call.params.room ?? '');
  if (meeting?.room.team !== team) throw new ApiError(404, 'not found');
  return meeting;
}
