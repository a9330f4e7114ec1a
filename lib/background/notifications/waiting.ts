import { coalesce } from '../../shared/concurrency.ts';
import { whoWaits } from '../../shared/rooms/queries.ts';
import { db, type Person, type Room, type Visit } from '../../shared/database/database.ts';
import { settings } from '../../shared/settings/settings.ts';
import { badgeState, showBadge } from './badge.ts';
import { tellExpected } from './planned-times.ts';
import { clearAllBut, showWaiting } from './notification.ts';
import { suppression } from './do-not-disturb.ts';
import { howToTell } from './notification.ts';
import { waitingTitle } from './notification.ts';

interface Waiting {
  visit: Visit;
  room: Room;
  guests: Person[];
}

/**
 * Brings notifications and badge in line with who waits. Safe to call at any time and as often as one likes: what
 * was told is kept with the visit, and noted only after it was shown, so that a death in between tells it again
 * rather than never.
 */
export const alertHost = coalesce(async () => {
  const [waiting, isSuppressed] = await Promise.all([allWaiting(), suppression()]);
  const due = waiting.filter(({ visit, room }) => !isSuppressed(room) && (visit.laterAt ?? 0) <= Date.now());
  for (const one of due) await tell(one);
  await clearAllBut(new Set(due.map(({ room }) => room.id)));
  await tellExpected(isSuppressed);
  await showBadge(await badgeNow(waiting));
});

/** Visits that go on, in rooms that the host has not deleted. */
async function allWaiting(): Promise<Waiting[]> {
  const visits = await db.visits.filter(({ overAt }) => overAt === undefined).toArray();
  const found = await Promise.all(
    visits.map(async (visit): Promise<Waiting[]> => {
      const [room, presence] = await Promise.all([db.rooms.get(visit.roomId), db.presence.get(visit.roomId)]);
      const guests = whoWaits(presence?.people ?? []);
      return room && room.deleteAt === undefined && guests.length > 0 ? [{ visit, room, guests }] : [];
    }),
  );
  return found.flat();
}

async function tell({ visit, room, guests }: Waiting): Promise<void> {
  const title = waitingTitle(guests.map(({ name }) => name));
  const how = howToTell(visit, title);
  if (!how) return;
  const second = (how === 'update' && visit.second) || (await settings.secondButton.getValue());
  await showWaiting(room.id, { title, message: room.name }, how, second);
  await db.visits.update(room.id, { told: title, heard: true, second });
}

async function badgeNow(waiting: Waiting[]) {
  const errors = (await db.status.toArray()).flatMap(({ error }) => error ?? []);
  const since = Math.min(...waiting.map(({ visit }) => visit.since));
  const guests = waiting.flatMap((one) => one.guests).length;
  return badgeState({ guests, waitedMs: Date.now() - since, errors });
}
