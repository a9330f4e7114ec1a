import type { Person, WaitingSession } from '../../shared/database/database.ts';

/**
 * How the notification of a waiting session is shown: `new` with sound, `silent` without; `update` changes a visible
 * notification and does not show one again that was closed.
 */
export type NotificationMode = 'new' | 'silent' | 'update';

/** At most one sound in this time, in milliseconds, for guests who arrive while others wait already. */
export const SOUND_INTERVAL_MS = 10 * 60_000;

type Guest = Pick<Person, 'name' | 'since'>;

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
  session: Pick<WaitingSession, 'told' | 'heard' | 'heardAt' | 'toldUntil' | 'toldNames'>,
  { title, guests, isVisible, now }: Now,
): NotificationMode | undefined {
  if (session.told === undefined) return session.heard ? 'silent' : 'new';
  if (isVisible) return session.told === title ? undefined : 'update';
  if (!guests.some((guest) => isNew(session, guest))) return undefined;
  return now - (session.heardAt ?? 0) >= SOUND_INTERVAL_MS ? 'new' : 'silent';
}

/** A guest who reloads the page keeps the time of arrival, so that only somebody else is new. */
function isNew(
  { toldUntil = 0, toldNames = [] }: Pick<WaitingSession, 'toldUntil' | 'toldNames'>,
  guest: Guest,
) {
  return guest.since > toldUntil || (guest.since === toldUntil && !toldNames.includes(guest.name));
}

/**
 * What a session keeps after its notification was shown.
 * @param mode how it was shown
 */
export function toldSession(
  session: WaitingSession,
  { title, guests, now }: Now,
  mode: NotificationMode,
): Pick<WaitingSession, 'told' | 'heard' | 'heardAt' | 'toldUntil' | 'toldNames'> {
  const toldUntil = Math.max(session.toldUntil ?? 0, ...guests.map(({ since }) => since));
  const kept = session.toldUntil === toldUntil ? (session.toldNames ?? []) : [];
  const last = guests.filter(({ since }) => since === toldUntil).map(({ name }) => name);
  const toldNames = [...new Set([...kept, ...last])];
  return { told: title, heard: true, toldUntil, toldNames, ...(mode === 'new' && { heardAt: now }) };
}
