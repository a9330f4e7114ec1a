import type { Clock } from './clock.ts';
import type { Fields } from './fields.ts';
import type { Meetings } from './meetings.ts';
import type { Room, Team } from './model.ts';
import { Refusal, type Reply } from './reply.ts';
import type { State } from './state.ts';
import type { Switches } from './switches.ts';

/** What every endpoint works on. */
export interface Core {
  state: State;
  meetings: Meetings;
  switches: Switches;
  clock: Clock;
}

/** One request to an endpoint. */
export interface Call {
  /** From the path: `:id`, `:token` … */
  params: Record<string, string>;
  query: URLSearchParams;
  body: Fields;
  key: string | undefined;
}

export type Endpoint = (core: Core, call: Call) => Reply;

/** The team whose key the request brings; refuses it when there is none, or when the key is locked. */
export function teamOf({ state, switches }: Core, { key }: Call): Team {
  const team = key === undefined ? undefined : state.teams.get(key);
  if (!team) throw new Refusal(switches.badKey, 'unauthorized');
  if (team.locked) throw new Refusal(423, 'api key is locked');
  return team;
}

/** The team's permalink with the id in the path. */
export function roomOf(core: Core, call: Call): Room {
  const team = teamOf(core, call);
  const room = core.state.rooms.get(call.params.id ?? '');
  if (room?.team !== team) throw new Refusal(404, 'not found');
  return room;
}

export const unknownToken = ({ switches }: Core): Refusal =>
  new Refusal(switches.unknownToken, 'invalid token');
