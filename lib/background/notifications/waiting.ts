import { Dexie } from 'dexie';
import { coalesce } from '../../shared/concurrency.ts';
import { db, type Person, type Room, type WaitingSession } from '../../shared/database/database.ts';
import { attempt, noteProblem } from '../../shared/errors/problem-log.ts';
import { shortRoomName, whoIsWaiting } from '../../shared/rooms/names.ts';
import { waitingGuests } from '../../shared/rooms/status.ts';
import { isQuiet } from '../../shared/settings/quiet-hours.ts';
import { settings } from '../../shared/settings/settings.ts';
import { badgeState, showBadge } from './badge.ts';
import { notificationMode, toldSession } from './notification-mode.ts';
import { notificationId, removeStale, showWaiting } from './notification.ts';
import { dueReminders } from './reminders.ts';
import { visibleIds } from './show.ts';

/**
 * Reads whether notifications are suppressed: switched off, paused, in quiet hours, or muted for a room. A setting that
 * cannot be read suppresses nothing.
 * @param now milliseconds since 1970
 * @returns a predicate for rooms; an undefined room is not muted
 */
export async function suppressionOf(now = Date.now()): Promise<(room: Room | undefined) => boolean> {
  const [isEnabled, isPaused, isInQuietHours] = await Promise.all([
    attempt('setting notifications', () => settings.notifications.getValue(), true),
    attempt('setting muteUntil', async () => (await settings.muteUntil.getValue()) > now, false),
    attempt('setting quietHours', async () => isQuiet(await settings.quietHours.getValue(), now), false),
  ]);
  const isSuppressed = !isEnabled || isPaused || isInQuietHours;
  return (room) => isSuppressed || room?.muted === true;
}

/**
 * Runs tasks of which none may keep another from being done. What goes wrong is noted.
 * @param where what they do, for the list of problems
 * @returns rejects, when all are done, with the first error of the database: the badge shows that
 */
export async function runAll(where: string, tasks: (() => Promise<unknown>)[]): Promise<void> {
  const results = await Promise.allSettled(tasks.map(async (task) => task()));
  const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  for (const error of errors) await noteProblem(where, error);
  const storageError = errors.find((error) => error instanceof Dexie.DexieError);
  if (storageError) throw storageError;
}

/**
 * Updates badge and notifications to the waiting guests and due reminders. It can be called at any time and any number
 * of times: what was shown is stored with the session, after it was shown, so that the end of a worker repeats a
 * notification rather than losing it. The badge is first and needs counts alone; what goes wrong with one room is noted,
 * and the other rooms go on.
 */
export async function updateNotifications(): Promise<void> {
  await runAll('badge', [updateBadge]);
  await updateAlerts();
}

const updateBadge = coalesce(async () => {
  const waiting = await readWaitingRooms();
  const errors = await attempt('status', readErrors, []);
  const since = Math.min(...waiting.map(({ visit }) => visit.since));
  const guests = waiting.reduce((sum, room) => sum + room.guests.length, 0);
  await showBadge(badgeState({ guests, waitedMs: Date.now() - since, errors }));
});

const readErrors = async () => (await db.status.toArray()).flatMap(({ error }) => error ?? []);

const updateAlerts = coalesce(async () => {
  const [waiting, hasReminders, visible] = await Promise.all([
    readWaitingRooms(),
    attempt('reminders', async () => (await db.plans.count()) > 0, true),
    attempt('visible notifications', visibleIds, new Set<string>()),
  ]);
  // Most minutes there is nothing to show, and nothing to take back.
  if (waiting.length === 0 && !hasReminders && visible.size === 0) return;
  const isSuppressed = await suppressionOf();
  const now = Date.now();
  const wanted = waiting.filter(({ visit, room }) => !isSuppressed(room) && (visit.laterAt ?? 0) <= now);
  await runAll('notification', [
    ...wanted.map((waitingRoom) => () => notifyWaiting(waitingRoom, visible, now)),
    () => removeStale(new Set(wanted.map(({ room }) => room.id))),
    ...(await attempt('reminders', () => dueReminders(isSuppressed, now), [])),
  ]);
});

interface WaitingRoom {
  visit: WaitingSession;
  room: Room;
  /** At least one. */
  guests: Person[];
}

/** Reads the current waiting sessions, except those of rooms that are being deleted. */
async function readWaitingRooms(): Promise<WaitingRoom[]> {
  const visits = await db.visits.filter(({ overAt }) => overAt === undefined).toArray();
  if (visits.length === 0) return [];
  const ids = visits.map(({ roomId }) => roomId);
  const [rooms, presence] = await Promise.all([db.rooms.bulkGet(ids), db.presence.bulkGet(ids)]);
  const found = await Promise.all(
    visits.map((visit, index) =>
      attempt('waiting room', async () => toWaitingRoom(visit, rooms[index], presence[index]?.people), []),
    ),
  );
  return found.flat();
}

function toWaitingRoom(visit: WaitingSession, room?: Room, people: Person[] = []): WaitingRoom[] {
  const guests = waitingGuests(people);
  return room && room.deleteAt === undefined && guests.length > 0 ? [{ visit, room, guests }] : [];
}

async function notifyWaiting(
  { visit, room, guests }: WaitingRoom,
  visible: ReadonlySet<string>,
  now: number,
): Promise<void> {
  const title = whoIsWaiting(guests);
  const state = { title, guests, isVisible: visible.has(notificationId('waiting', room.id)), now };
  const mode = notificationMode(visit, state);
  if (!mode) return;
  const wanted = await attempt('setting secondButton', () => settings.secondButton.getValue(), 'later');
  const second = (mode === 'update' && visit.second) || wanted;
  const message = shortRoomName(room, MAX_MESSAGE_LENGTH);
  if (!(await showWaiting(room.id, { title, message }, mode, second))) return;
  // Showing takes a while, in which the session may have ended or been snoozed.
  const isSame = ({ since, laterAt }: WaitingSession) => since === visit.since && laterAt === visit.laterAt;
  await db.visits
    .where({ roomId: room.id })
    .filter(isSame)
    .modify({ ...toldSession(visit, state, mode), second });
}

/** The longest room name in a notification, in grapheme clusters. */
const MAX_MESSAGE_LENGTH = 100;
