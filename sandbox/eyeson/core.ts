import type { Clock } from './clock.ts';
import type { Fields } from './fields.ts';
import type { Meetings } from './meetings.ts';
import type { Room, Team } from './model.ts';
import { ApiError, type Reply } from './reply.ts';
import type { State } from './state.ts';
import type { Switches } from './switches.ts';

/** State and services that every endpoint works on. */
export interface Core {
  state: State;
  meetings: Meetings;
  switches: Switches;
  clock: Clock;
}

/** One request to an endpoint. */
export interface Call {
  /** Path parameters by name, for instance `id` for `:id`. */
  params: Record<string, string>;
  query: URLSearchParams;
  body: Fields;
  /** The API key in the `Authorization` header. */
  key: string | undefined;
}

/** Handles one request; throws an `ApiError` to reject it. */
export type Endpoint = (core: Core, call: Call) => Reply;

/** Finds the team of the request's API key. Throws if the key is missing, unknown, or locked (423). */
export function teamOf({ state, switches }: Core, { key }: Call): Team {
  const team = key === undefined ? undefined : state.teams.get(key);
  if (!team) throw new ApiError(switches.badKey, 'unauthorized');
  if (team.locked) throw new ApiError(423, 'api key is locked');
  return team;
}

/** Finds the permalink with the id in the path. Throws 404 if the team has none. */
export function roomOf(core: Core, call: Call): Room {
  const team = teamOf(core, call);
  const room = core.state.rooms.get(call.params.id ?? '');
  if (room?.team !== team) throw new ApiError(404, 'not found');
  return room;
}

/** The error for an unknown host or guest token. */
export const unknownToken = ({ switches }: Core): ApiError =>
  new ApiError(switches.unknownToken, 'invalid token');
