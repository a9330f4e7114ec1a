import type { Person, WaitingSession } from '../../shared/database/database.ts';

/**
 * How the notification of a waiting session is shown: `new` with sound, `silent` without; `update` changes a visible
 * notification and does not show one again that was closed.
 */
export type NotificationMode = 'new' | 'silent' | 'update';

/** At most one sound in this time, in milliseconds, for guests who arrive while others wait already. */
export const SOUND_INTERVAL_MS = 10 * 60_000;

type Guest = Pick<Person, 'id' | 'name' | 'since'>;

/** What a session keeps of the notifications that were shown. */
type Told = Pick<WaitingSession, 'told' | 'heard' | 'heardAt' | 'toldUntil' | 'toldNames' | 'toldIds'>;

interface Now {
  /** Who is waiting, in words. */
  title: string;
  guests: Guest[];
  /** Whether the session's notification is visible. Nobody can know whether the host or the desktop closed it. */
  isVisible: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Decides how to show the notification of a session. One that was closed is shown again for a guest who was not in it,
 * and not because a guest has left.
 * @returns undefined if nothing is to be shown
 */
export function notificationMode(
  session: Told,
  { title, guests, isVisible, now }: Now,
): NotificationMode | undefined {
  if (session.told === undefined) return session.heard ? 'silent' : 'new';
  if (isVisible) return session.told === title ? undefined : 'update';
  if (!guests.some((guest) => isNew(session, guest))) return undefined;
  // A time in the future means that the clock was set back.
  return Math.abs(now - (session.heardAt ?? 0)) >= SOUND_INTERVAL_MS ? 'new' : 'silent';
}

/**
 * A guest who reloads the page keeps name and time of arrival, so that only somebody else is new. The time alone does not
 * tell: some arrive earlier than they count as waiting, and the clock may have been set back.
 */
const isNew = ({ toldUntil = 0, toldNames = [], toldIds = [] }: Told, { id, name, since }: Guest): boolean =>
  since > toldUntil || !(toldIds.includes(id) || toldNames.includes(name));

/**
 * What a session keeps after its notification was shown.
 * @param mode how it was shown
 */
export function toldSession(
  session: WaitingSession,
  { title, guests, now }: Now,
  mode: NotificationMode,
): Told {
  return {
    told: title,
    heard: true,
    toldUntil: Math.min(now, Math.max(session.toldUntil ?? 0, ...guests.map(({ since }) => since))),
    toldNames: union(session.toldNames, guests, 'name'),
    toldIds: union(session.toldIds, guests, 'id'),
    ...(mode === 'new' && { heardAt: now }),
  };
}

const union = (told: string[] = [], guests: Guest[], field: 'id' | 'name'): string[] => [
  ...new Set([...told, ...guests.map((guest) => guest[field])]),
];
