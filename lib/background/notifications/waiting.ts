import { coalesce } from '../../shared/concurrency.ts';
import { waitingGuests } from '../../shared/rooms/queries.ts';
import { db, type Person, type Room, type WaitingSession } from '../../shared/database/database.ts';
import { isQuiet } from '../../shared/settings/quiet-hours.ts';
import { settings } from '../../shared/settings/settings.ts';
import { badgeState, showBadge } from './badge.ts';
import { notifyExpected } from './reminders.ts';
import { notificationMode, removeStale, showWaiting, waitingTitle } from './notification.ts';

/**
 * Updates notifications and badge to the waiting guests and due reminders. It can be called at any time and any number
 * of times: what was shown is stored with the session, after it was shown, so that the end of a worker repeats a
 * notification rather than losing it.
 */
export const updateNotifications = coalesce(async () => {
  const [waiting, isSuppressed] = await Promise.all([readWaitingRooms(), suppressionOf()]);
  const now = Date.now();
  const shown = waiting.filter(({ visit, room }) => !isSuppressed(room) && (visit.laterAt ?? 0) <= now);
  for (const waitingRoom of shown) await notifyWaiting(waitingRoom);
  await removeStale(new Set(shown.map(({ room }) => room.id)));
  await notifyExpected(isSuppressed);
  await showBadge(await currentBadge(waiting));
});

interface WaitingRoom {
  visit: WaitingSession;
  room: Room;
  guests: Person[];
}

/**
 * Reads whether notifications are suppressed: switched off, paused, in quiet hours, or muted for a room.
 * @param now milliseconds since 1970
 * @returns a predicate for rooms; an undefined room is not muted
 */
async function suppressionOf(now = Date.now()): Promise<(room: Room | undefined) => boolean> {
  const [isEnabled, muteUntil, quietHours] = await Promise.all([
    settings.notifications.getValue(),
    settings.muteUntil.getValue(),
    settings.quietHours.getValue(),
  ]);
  const isSuppressed = !isEnabled || muteUntil > now || isQuiet(quietHours, now);
  return (room) => isSuppressed || room?.muted === true;
}

/** Reads the current waiting sessions, except those of rooms that are being deleted. */
async function readWaitingRooms(): Promise<WaitingRoom[]> {
  const visits = await db.visits.filter(({ overAt }) => overAt === undefined).toArray();
  const found = await Promise.all(
    visits.map(async (visit): Promise<WaitingRoom[]> => {
      const [room, presence] = await Promise.all([db.rooms.get(visit.roomId), db.presence.get(visit.roomId)]);
      const guests = waitingGuests(presence?.people ?? []);
      return room && room.deleteAt === undefined && guests.length > 0 ? [{ visit, room, guests }] : [];
    }),
  );
  return found.flat();
}

async function notifyWaiting({ visit, room, guests }: WaitingRoom): Promise<void> {
  const title = waitingTitle(guests.map(({ name }) => name));
  const mode = notificationMode(visit, title);
  if (!mode) return;
  const second = (mode === 'update' && visit.second) || (await settings.secondButton.getValue());
  await showWaiting(room.id, { title, message: room.name }, mode, second);
  await db.visits.update(room.id, { told: title, heard: true, second });
}

async function currentBadge(waiting: WaitingRoom[]) {
  const errors = (await db.status.toArray()).flatMap(({ error }) => error ?? []);
  const since = Math.min(...waiting.map(({ visit }) => visit.since));
  const guests = waiting.flatMap((waitingRoom) => waitingRoom.guests).length;
  return badgeState({ guests, waitedMs: Date.now() - since, errors });
}
