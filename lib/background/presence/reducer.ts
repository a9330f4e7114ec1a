import type { MissedGuest, Person, WaitingSession } from '../../shared/database/database.ts';
import type { Participant } from '../../shared/eyeson/types.ts';
import { waitingGuests } from '../../shared/rooms/queries.ts';

/** Who is back within this time, in milliseconds, never went: a reload of the page is no second visit. */
export const REJOIN_WINDOW_MS = 2 * 60_000;

/** One running room as the watcher knows it. */
export interface RoomState {
  people: Person[];
  visit?: WaitingSession | undefined;
  /** Missed guests of the last {@link REJOIN_WINDOW_MS}. */
  missed: MissedGuest[];
}

/** Which room, whose, and when it is, in milliseconds since 1970. */
export interface EventContext {
  roomId: string;
  accountId: string;
  now: number;
}

/** What becomes of a room's visit, now that these people are inside. */
export function nextSession(
  before: WaitingSession | undefined,
  people: Person[],
  scene: EventContext,
): WaitingSession | undefined {
  const waiting = waitingGuests(people);
  if (waiting.length > 0) return extend(before, waiting, scene);
  const hostIn = people.some(({ guest }) => !guest);
  if (!before || hostIn) return undefined;
  const overAt = before.overAt ?? scene.now;
  if (scene.now - overAt >= REJOIN_WINDOW_MS) return undefined;
  const { told: _, ...rest } = before;
  return { ...rest, overAt };
}

function extend(
  before: WaitingSession | undefined,
  waiting: Person[],
  { roomId, accountId, now }: EventContext,
): WaitingSession {
  const here = waiting.map(({ name }) => name);
  if (!before || !isSame(before, here, now)) {
    return {
      roomId,
      accountId,
      since: Math.min(...waiting.map(({ since }) => since)),
      names: [...new Set(here)],
    };
  }
  const { overAt: _, ...visit } = before;
  return { ...visit, names: [...new Set([...visit.names, ...here])] };
}

const isSame = ({ overAt, names }: WaitingSession, here: string[], now: number) =>
  overAt === undefined || (now - overAt < REJOIN_WINDOW_MS && here.some((name) => names.includes(name)));

/**
 * The whole of presence: from what was known, and who is inside now, to what is known then. It depends on nothing
 * else, so frames and polls may come in any order, twice or not at all: the next complete look puts all right.
 */
export function nextState(before: RoomState, inside: Participant[], scene: EventContext): RoomState {
  const hostIn = inside.some(({ guest }) => !guest);
  const stays = new Set(inside.map(({ id }) => id));
  const gone = before.people.filter(({ id, guest, served }) => guest && !served && !stays.has(id));
  const missed = [...before.missed, ...gone.map((person) => miss(person, scene))];
  const known = new Map(before.people.map((person) => [person.id, person]));

  const people = inside.map(({ id, name, guest }): Person => {
    const was = known.get(id);
    const since = was?.since ?? (guest ? takeBack(missed, name, scene.now) : undefined) ?? scene.now;
    const served = guest && (hostIn || was?.served === true);
    return { id, name, guest, since, ...(served && { served }) };
  });
  return { people, missed, visit: nextSession(before.visit, people, scene) };
}

const miss = ({ id, name, since }: Person, { roomId, accountId, now }: EventContext): MissedGuest => ({
  id: `${roomId}/${id}/${since}`,
  roomId,
  accountId,
  name,
  came: since,
  left: now,
});

/** Takes a guest who came back off the list of those missed, and tells when they first came. */
function takeBack(missed: MissedGuest[], name: string, now: number): number | undefined {
  const index = missed.findIndex((entry) => entry.name === name && now - entry.left < REJOIN_WINDOW_MS);
  return index < 0 ? undefined : missed.splice(index, 1)[0]?.came;
}

/** What was heard of one room. */
export type PresenceEvent =
  /** A complete look: exactly these people are inside, those not online left out. */
  | { kind: 'look'; participants: Participant[] }
  /** One person came or went. */
  | { kind: 'participant'; participant: Participant }
  /** The meeting does not run any more. */
  | { kind: 'ended' };

/** From what was known of a room, and news of it, to what is known then. A meeting that has ended leaves no visit. */
export function reduce(before: RoomState, news: PresenceEvent, scene: EventContext): RoomState {
  const after = nextState(before, inside(before.people, news), scene);
  return news.kind === 'ended' ? { ...after, visit: undefined } : after;
}

function inside(people: Person[], news: PresenceEvent): Participant[] {
  switch (news.kind) {
    case 'look':
      return news.participants.filter(({ online }) => online);
    case 'participant': {
      const before = people.map((person): Participant => ({ ...person, online: true }));
      const others = before.filter(({ id }) => id !== news.participant.id);
      return news.participant.online ? [...others, news.participant] : others;
    }
    case 'ended':
      return [];
  }
}
