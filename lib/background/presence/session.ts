import type { Person, WaitingSession } from '../../shared/database/database.ts';
import { waitingGuests } from '../../shared/rooms/status.ts';

/** A guest who returns within this time, in milliseconds, counts as having stayed: reloading the page is no new session. */
export const REJOIN_WINDOW_MS = 2 * 60_000;

/** The room and time of an event. */
export interface EventContext {
  roomId: string;
  accountId: string;
  /** Milliseconds since 1970. */
  now: number;
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
    const since = waiting.reduce((first, guest) => Math.min(first, guest.since), Infinity);
    return { roomId, accountId, since, names: [...new Set(names)] };
  }
  const { overAt: _, ...session } = before;
  const since = Math.min(session.since, now);
  return { ...session, since, names: [...new Set([...session.names, ...names])] };
}

/** A session whose guests have all left continues only if one of them returns in time. */
const continues = (session: WaitingSession, names: string[], now: number) =>
  session.overAt === undefined ||
  (now - session.overAt < REJOIN_WINDOW_MS && names.some((name) => session.names.includes(name)));
