import { whoWaits } from '../presence/waiting.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { db } from '../rooms/database.ts';
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
  const visits = await db.visits.toArray();
  const told = await settings.notifications.getValue();
  let guests = 0;
  for (const visit of visits) {
    const [room, presence] = await Promise.all([db.rooms.get(visit.roomId), db.presence.get(visit.roomId)]);
    const waiting = whoWaits(presence?.people ?? []);
    guests += waiting.length;
    const title = waitingTitle(waiting.map(({ name }) => name));
    if (!told || visit.told === title) continue;
    await showWaiting(visit.roomId, { title, message: room?.name ?? '' });
    await db.visits.update(visit.roomId, { told: title });
  }
  await clearAllBut(new Set(told ? visits.map(({ roomId }) => roomId) : []));
  const errors = (await db.status.toArray()).flatMap(({ error }) => error ?? []);
  await showBadge(badgeState(guests, errors[0]));
});
