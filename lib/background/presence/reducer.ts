import type { MissedGuest, Person, WaitingSession } from '../../shared/database/database.ts';
import type { Participant } from '../../shared/eyeson/types.ts';
import { waitingGuests } from '../../shared/rooms/queries.ts';

/** A guest who returns within this time, in milliseconds, counts as having stayed: reloading the page is no new session. */
export const REJOIN_WINDOW_MS = 2 * 60_000;

/** The presence state of one room. */
export interface RoomState {
  /** The participants of the running meeting. */
  people: Person[];
  /** The session of waiting guests; undefined if nobody is waiting. */
  visit?: WaitingSession | undefined;
  /** Missed guests of the last {@link REJOIN_WINDOW_MS}. */
  missed: MissedGuest[];
}

/** The room and time of an event. */
export interface EventContext {
  roomId: string;
  accountId: string;
  /** Milliseconds since 1970. */
  now: number;
}

/** An event about the participants of one room, from the observer or a poll. */
export type PresenceEvent =
  /** The complete list of participants; those who are not online have left. */
  | { kind: 'snapshot'; participants: Participant[] }
  /** One participant joined or left. */
  | { kind: 'participant'; participant: Participant }
  /** The meeting is not running any more. */
  | { kind: 'ended' };

/** Applies an event to the state of a room. A pure function. The end of a meeting also ends the waiting session. */
export function reduce(before: RoomState, event: PresenceEvent, context: EventContext): RoomState {
  const after = nextState(before, onlineParticipants(before.people, event), context);
  return event.kind === 'ended' ? { ...after, visit: undefined } : after;
}

function onlineParticipants(people: Person[], event: PresenceEvent): Participant[] {
  switch (event.kind) {
    case 'snapshot':
      return event.participants.filter(({ online }) => online);
    case 'participant': {
      const before = people.map((person): Participant => ({ ...person, online: true }));
      const others = before.filter(({ id }) => id !== event.participant.id);
      return event.participant.online ? [...others, event.participant] : others;
    }
    case 'ended':
      return [];
  }
}

/**
 * Calculates the state of a room from the previous state and the current participants. It depends on nothing else, so
 * observer events and polls may arrive in any order, twice or not at all: the next snapshot corrects the state.
 */
export function nextState(before: RoomState, online: Participant[], context: EventContext): RoomState {
  const hasHost = online.some(({ guest }) => !guest);
  const onlineIds = new Set(online.map(({ id }) => id));
  const left = before.people.filter(({ id, guest, served }) => guest && !served && !onlineIds.has(id));
  const missed = [...before.missed, ...left.map((person) => toMissedGuest(person, context))];
  const previous = new Map(before.people.map((person) => [person.id, person]));

  const people = online.map(({ id, name, guest }): Person => {
    const person = previous.get(id);
    const rejoined = person || !guest ? undefined : removeRejoined(missed, name, context.now);
    const since = person?.since ?? rejoined ?? context.now;
    const served = guest && (hasHost || person?.served === true);
    return { id, name, guest, since, ...(served && { served }) };
  });
  return { people, missed, visit: nextSession(before.visit, people, context) };
}

/**
 * Calculates the waiting session of a room from the previous one and the current participants.
 * @returns undefined if nobody is waiting and the last guest has been gone for {@link REJOIN_WINDOW_MS}, or a host is in
 */
export function nextSession(
  before: WaitingSession | undefined,
  people: Person[],
  context: EventContext,
): WaitingSession | undefined {
  const waiting = waitingGuests(people);
  if (waiting.length > 0) return startOrExtend(before, waiting, context);
  const hasHost = people.some(({ guest }) => !guest);
  if (!before || hasHost) return undefined;
  const overAt = before.overAt ?? context.now;
  if (context.now - overAt >= REJOIN_WINDOW_MS) return undefined;
  const { told: _, ...rest } = before;
  return { ...rest, overAt };
}

function startOrExtend(
  before: WaitingSession | undefined,
  waiting: Person[],
  { roomId, accountId, now }: EventContext,
): WaitingSession {
  const names = waiting.map(({ name }) => name);
  if (!before || !continues(before, names, now)) {
    return {
      roomId,
      accountId,
      since: Math.min(...waiting.map(({ since }) => since)),
      names: [...new Set(names)],
    };
  }
  const { overAt: _, ...session } = before;
  return { ...session, names: [...new Set([...session.names, ...names])] };
}

/** A session whose guests have all left continues only if one of them returns in time. */
const continues = (session: WaitingSession, names: string[], now: number) =>
  session.overAt === undefined ||
  (now - session.overAt < REJOIN_WINDOW_MS && names.some((name) => session.names.includes(name)));

const toMissedGuest = (
  { id, name, since }: Person,
  { roomId, accountId, now }: EventContext,
): MissedGuest => ({
  id: `${roomId}/${id}/${since}`,
  roomId,
  accountId,
  name,
  came: since,
  left: now,
});

/** Removes a guest who has returned from `missed`. @returns when they first joined; undefined if they were not missed */
function removeRejoined(missed: MissedGuest[], name: string, now: number): number | undefined {
  const index = missed.findIndex((entry) => entry.name === name && now - entry.left < REJOIN_WINDOW_MS);
  return index < 0 ? undefined : missed.splice(index, 1)[0]?.came;
}
