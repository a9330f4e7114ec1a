import { oneAtATime } from '../one-at-a-time.ts';
import { whoWaits } from '../presence/waiting.ts';
import { db, type Visit } from '../rooms/database.ts';
import { settings } from '../settings.ts';
import { badgeState, showBadge } from './badge.ts';
import { clearAllBut, showWaiting } from './notifications.ts';
import { waitingTitle } from './words.ts';

/**
 * Brings notifications and badge in line with who waits. Safe to call at any time and as often as one likes: what
 * was told is kept with the visit, and noted only after it was shown, so that a death in between tells it again
 * rather than never.
 */
export const alertHost = oneAtATime(async () => {
  const visits = await openVisits();
  const waiting = new Map(
    await Promise.all(visits.map(async (visit) => [visit, await guestsOf(visit)] as const)),
  );
  const due = (await settings.notifications.getValue()) ? visits.filter(isDue) : [];
  for (const visit of due) await tell(visit, waiting.get(visit) ?? []);
  await clearAllBut(new Set(due.map(({ roomId }) => roomId)));
  const guests = [...waiting.values()].flat().length;
  const errors = (await db.status.toArray()).flatMap(({ error }) => error ?? []);
  await showBadge(badgeState(guests, errors[0]));
});

/** Visits that go on, in rooms that the host has not deleted. */
async function openVisits(): Promise<Visit[]> {
  const visits = await db.visits.filter(({ overAt }) => overAt === undefined).toArray();
  const rooms = await db.rooms.bulkGet(visits.map(({ roomId }) => roomId));
  return visits.filter((_, index) => rooms[index] && rooms[index].deleteAt === undefined);
}

const isDue = ({ laterAt = 0 }: Visit) => laterAt <= Date.now();

async function guestsOf({ roomId }: Visit): Promise<string[]> {
  const presence = await db.presence.get(roomId);
  return whoWaits(presence?.people ?? []).map(({ name }) => name);
}

async function tell(visit: Visit, guests: string[]): Promise<void> {
  const title = waitingTitle(guests);
  if (guests.length === 0 || visit.told === title) return;
  const room = await db.rooms.get(visit.roomId);
  const how = visit.told !== undefined ? 'update' : visit.heard ? 'silent' : 'new';
  await showWaiting(visit.roomId, { title, message: room?.name ?? '' }, how);
  await db.visits.update(visit.roomId, { told: title, heard: true });
}
