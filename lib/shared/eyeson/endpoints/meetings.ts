import * as v from 'valibot';
import { ok, type Result } from '../../errors/errors.ts';
import { path } from '../http/call.ts';
import type { Api } from '../http/request.ts';
import { MeetingSchema, ParticipantSchema, parseValid, RoomSchema } from '../schemas.ts';
import type { Participant, RunningRoom } from '../types.ts';

/** Meetings, by the tokens that let into them. */
export const meetings = ({ request, requestVoid, requestDelete }: Api) => ({
  /**
   * Starts the meeting, or joins it, as the host whose token it is. Each start is billed (documented). It does not put
   * the host into the meeting: opening `link` does.
   */
  startMeeting(userToken: string, signal?: AbortSignal) {
    return request(
      MeetingSchema,
      { method: 'POST', path: path`/permalink/${userToken}`, auth: 'token' },
      signal,
    );
  },

  /** Lets a guest in; only while the meeting runs (documented). A locked meeting is `invalid`. */
  registerGuest(guestToken: string, name: string, signal?: AbortSignal) {
    const call = {
      method: 'POST',
      path: path`/guests/${guestToken}`,
      auth: 'guest',
      body: { name },
    } as const;
    return request(MeetingSchema, call, signal);
  },

  /** `gone` once it has ended. */
  meeting(accessKey: string, signal?: AbortSignal) {
    return request(MeetingSchema, { method: 'GET', path: path`/rooms/${accessKey}`, auth: 'token' }, signal);
  },

  /** A chat line that everybody inside reads (seen in Eyeson's SDKs). Never sent twice. */
  say(accessKey: string, text: string, signal?: AbortSignal) {
    const body = { type: 'chat', content: text };
    return requestVoid(
      { method: 'POST', path: path`/rooms/${accessKey}/messages`, auth: 'token', body },
      signal,
    );
  },

  /** Ends the meeting for everybody in it. One that does not run counts as stopped. */
  stopMeeting(roomId: string, signal?: AbortSignal) {
    return requestDelete(path`/rooms/${roomId}`, signal);
  },
});

/** `GET /rooms` gives at most so many at once (documented). */
const pageSize = 25;
const List = v.array(v.unknown());

/** What runs now, and who is inside. */
export const rooms = ({ request }: Api) => ({
  /** All running meetings of the team, one request for every 25. An item that cannot be read is left out. */
  async runningRooms(signal?: AbortSignal): Promise<Result<RunningRoom[]>> {
    const rooms = new Map<string, RunningRoom & { shutdown: boolean }>();
    for (let page = 1; ; page++) {
      const list = await request(List, { method: 'GET', path: `/rooms?page=${page}`, auth: 'key' }, signal);
      if (!list.ok) return list;
      const before = rooms.size;
      for (const room of parseValid(RoomSchema, list.value)) rooms.set(room.id, room);
      // Whether `page` is obeyed is unknown: one that brings nothing new is the last as well.
      if (list.value.length < pageSize || rooms.size === before) break;
    }
    return ok([...rooms.values()].flatMap(({ shutdown, ...room }) => (shutdown ? [] : [room])));
  },

  /** Who is inside a running meeting now. */
  async peopleIn(roomId: string, signal?: AbortSignal): Promise<Result<Participant[]>> {
    const call = { method: 'GET', path: path`/rooms/${roomId}/users?online=true`, auth: 'key' } as const;
    const list = await request(List, call, signal);
    return list.ok ? ok(parseValid(ParticipantSchema, list.value).filter(({ online }) => online)) : list;
  },
});
