import * as v from 'valibot';
import { ok, type Result } from '../../errors/errors.ts';
import { path } from '../http/call.ts';
import type { Api } from '../http/request.ts';
import { MeetingSchema, ParticipantSchema, parseValid, RoomSchema } from '../schemas.ts';
import type { Participant, RunningRoom } from '../types.ts';

/** Calls about one meeting. */
export const meetings = ({ request, requestVoid, requestDelete }: Api) => ({
  /**
   * Starts the meeting, or joins it, as the host with this token. Each start is billed (documented by Eyeson). The host
   * enters only by opening the reply's `link`.
   */
  startMeeting(userToken: string, signal?: AbortSignal) {
    return request(
      MeetingSchema,
      { method: 'POST', path: path`/permalink/${userToken}`, auth: 'token' },
      signal,
    );
  },

  /**
   * Registers a guest, which is possible only while the meeting runs (documented by Eyeson). A locked meeting is
   * `invalid`.
   */
  registerGuest(guestToken: string, name: string, signal?: AbortSignal) {
    const call = {
      method: 'POST',
      path: path`/guests/${guestToken}`,
      auth: 'guest',
      body: { name },
    } as const;
    return request(MeetingSchema, call, signal);
  },

  /** The meeting with this access key; `gone` after it has ended. */
  meeting(accessKey: string, signal?: AbortSignal) {
    return request(MeetingSchema, { method: 'GET', path: path`/rooms/${accessKey}`, auth: 'token' }, signal);
  },

  /** Sends a chat message to all participants (as in Eyeson's SDKs). Never retried. */
  say(accessKey: string, text: string, signal?: AbortSignal) {
    const body = { type: 'chat', content: text };
    return requestVoid(
      { method: 'POST', path: path`/rooms/${accessKey}/messages`, auth: 'token', body },
      signal,
    );
  },

  /** Ends the meeting for all participants. Succeeds if it does not run. */
  stopMeeting(roomId: string, signal?: AbortSignal) {
    return requestDelete(path`/rooms/${roomId}`, signal);
  },
});

/** The page size of `GET /rooms` (documented by Eyeson). */
const PAGE_SIZE = 25;
/** A list that does not end by then is wrong. */
const MAX_PAGES = 200;
const List = v.array(v.unknown());

/** Calls about running meetings and their participants. */
export const rooms = ({ request }: Api) => ({
  /** All running meetings of the team, with one request per 25. Invalid items are left out. */
  async runningRooms(signal?: AbortSignal): Promise<Result<RunningRoom[]>> {
    const rooms = new Map<string, RunningRoom & { shutdown: boolean }>();
    for (let page = 1; page <= MAX_PAGES; page++) {
      const list = await request(List, { method: 'GET', path: `/rooms?page=${page}`, auth: 'key' }, signal);
      if (!list.ok) return list;
      const before = rooms.size;
      for (const room of parseValid(RoomSchema, list.value)) rooms.set(room.id, room);
      // Eyeson may ignore `page`: a page without a new room is taken as the last one.
      if (list.value.length < PAGE_SIZE || rooms.size === before) break;
    }
    return ok([...rooms.values()].flatMap(({ shutdown, ...room }) => (shutdown ? [] : [room])));
  },

  /** The participants who are online in a running meeting. Invalid items are left out. */
  async peopleIn(roomId: string, signal?: AbortSignal): Promise<Result<Participant[]>> {
    const call = { method: 'GET', path: path`/rooms/${roomId}/users?online=true`, auth: 'key' } as const;
    const list = await request(List, call, signal);
    return list.ok ? ok(parseValid(ParticipantSchema, list.value).filter(({ online }) => online)) : list;
  },
});
