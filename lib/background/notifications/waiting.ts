import { coalesce } from '../../shared/concurrency.ts';
import { waitingGuests } from '../../shared/rooms/queries.ts';
import { db, type Person, type Room, type WaitingSession } from '../../shared/database/database.ts';
import { isQuiet } from '../../shared/settings/quiet-hours.ts';
import { settings } from '../../shared/settings/settings.ts';
import { badgeState, showBadge } from './badge.ts';
import { notifyExpected } from './reminders.ts';
import { removeStale, showWaiting } from './notification.ts';
import { notificationMode } from './notification.ts';
import { waitingTitle } from './notification.ts';

interface Waiting {
  visit: WaitingSession;
  room: Room;
  guests: Person[];
}

/**
 * Brings notifications and badge in line with who waits. Safe to call at any time and as often as one likes: what
 * was told is kept with the visit, and noted only after it was shown, so that a death in between tells it again
 * rather than never.
 */
export const updateNotifications = coalesce(async () => {
  const [waiting, isSuppressed] = await Promise.all([allWaiting(), suppressionOf()]);
  const due = waiting.filter(({ visit, room }) => !isSuppressed(room) && (visit.laterAt ?? 0) <= Date.now());
  for (const one of due) await tell(one);
  await removeStale(new Set(due.map(({ room }) => room.id)));
  await notifyExpected(isSuppressed);
  await showBadge(await badgeNow(waiting));
});

/** Tells for a room whether the host wants no notifications for it now, for whatever reason. */
async function suppressionOf(now = Date.now()): Promise<(room: Room | undefined) => boolean> {
  const [wanted, muteUntil, quietHours] = await Promise.all([
    settings.notifications.getValue(),
    settings.muteUntil.getValue(),
    settings.quietHours.getValue(),
  ]);
  const all = !wanted || muteUntil > now || isQuiet(quietHours, now);
  return (room) => all || room?.muted === true;
}

/** Visits that go on, in rooms that the host has not deleted. */
async function allWaiting(): Promise<Waiting[]> {
  const visits = await db.visits.filter(({ overAt }) => overAt === undefined).toArray();
  const found = await Promise.all(
    visits.map(async (visit): Promise<Waiting[]> => {
      const [room, presence] = await Promise.all([db.rooms.get(visit.roomId), db.presence.get(visit.roomId)]);
      const guests = waitingGuests(presence?.people ?? []);
      return room && room.deleteAt === undefined && guests.length > 0 ? [{ visit, room, guests }] : [];
    }),
  );
  return found.flat();
}

async function tell({ visit, room, guests }: Waiting): Promise<void> {
  const title = waitingTitle(guests.map(({ name }) => name));
  const how = notificationMode(visit, title);
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
