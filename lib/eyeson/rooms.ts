import * as v from 'valibot';
import type { Api } from './api.ts';
import { path } from './call.ts';
import { ok, type Result } from './errors.ts';
import { readable } from './reply.ts';
import { ParticipantSchema, RoomSchema } from './room-schema.ts';
import type { Participant, RunningRoom } from './types.ts';

/** `GET /rooms` gives at most so many at once (documented). */
const pageSize = 25;
const List = v.array(v.unknown());

/** What runs now, and who is inside. */
export const rooms = ({ ask }: Api) => ({
  /** All running meetings of the team, one request for every 25. An item that cannot be read is left out. */
  async runningRooms(signal?: AbortSignal): Promise<Result<RunningRoom[]>> {
    const rooms = new Map<string, RunningRoom & { shutdown: boolean }>();
    for (let page = 1; ; page++) {
      const list = await ask(List, { method: 'GET', path: `/rooms?page=${page}`, by: 'key' }, signal);
      if (!list.ok) return list;
      const before = rooms.size;
      for (const room of readable(RoomSchema, list.value)) rooms.set(room.id, room);
      // Whether `page` is obeyed is unknown: one that brings nothing new is the last as well.
      if (list.value.length < pageSize || rooms.size === before) break;
    }
    return ok([...rooms.values()].flatMap(({ shutdown, ...room }) => (shutdown ? [] : [room])));
  },

  /** Who is inside a running meeting now. */
  async peopleIn(roomId: string, signal?: AbortSignal): Promise<Result<Participant[]>> {
    const call = { method: 'GET', path: path`/rooms/${roomId}/users?online=true`, by: 'key' } as const;
    const list = await ask(List, call, signal);
    return list.ok ? ok(readable(ParticipantSchema, list.value).filter(({ online }) => online)) : list;
  },
});
