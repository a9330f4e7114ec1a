import type { Participant } from '../../shared/eyeson/types.ts';
import { Roster, type RoomState } from './roster.ts';
import type { EventContext } from './session.ts';

export { REJOIN_WINDOW_MS } from './session.ts';
export type { RoomState } from './roster.ts';

/** An event about the participants of one room, from the observer, a request or the clock. */
export type PresenceEvent =
  /** The complete list of participants; those who are not online have left. */
  | { kind: 'snapshot'; participants: Participant[] }
  /** One participant joined or left. */
  | { kind: 'participant'; participant: Participant }
  /** Time has passed: the host of served guests may have been away for two minutes. */
  | { kind: 'time' }
  /** The meeting is not running any more. */
  | { kind: 'ended' };

/** An event and when it was received, in milliseconds since 1970. */
export interface TimedEvent {
  event: PresenceEvent;
  now: number;
}

/**
 * Applies events to the state of a room, in their order. A pure function. It depends on nothing else, so observer
 * events and polls may arrive in any order, twice or not at all: the next snapshot corrects the state.
 */
export function reduceAll(
  before: RoomState,
  events: readonly TimedEvent[],
  room: Omit<EventContext, 'now'>,
): RoomState {
  const roster = new Roster(before, room);
  for (const { event, now } of events) apply(roster, event, now);
  return roster.state(events.at(-1)?.now ?? 0);
}

/** Applies one event to the state of a room. A pure function. */
export const reduce = (before: RoomState, event: PresenceEvent, { now, ...room }: EventContext): RoomState =>
  reduceAll(before, [{ event, now }], room);

function apply(roster: Roster, event: PresenceEvent, now: number): void {
  switch (event.kind) {
    case 'snapshot':
      return roster.list(event.participants, now);
    case 'participant':
      return event.participant.online
        ? roster.arrive(event.participant, now)
        : roster.leave(event.participant.id, now);
    case 'ended':
      return roster.end(now);
    case 'time':
  }
}
