import { i18n } from '#i18n';
import type { GoogleWishes, Marks } from '../../lib/shared/rooms/commands.ts';
import { copyText } from '../../lib/shared/clipboard.ts';
import type { Room } from '../../lib/shared/database/database.ts';
import { run } from '../../lib/shared/errors/report.ts';
import { ask } from '../../lib/shared/messaging/send.ts';
import { openDialog } from '../state/dialogs.ts';
import { attempt, complain, say } from '../state/toast.ts';

/** Puts a room's guest link on the clipboard, and says so. */
export async function copyGuestLink({ id, guestLink }: Pick<Room, 'id' | 'guestLink'>): Promise<void> {
  await tellCopied(guestLink);
  await attempt(() => ask('room.used', { roomId: id }));
}

/** Copies a guest link; where the browser refuses, shows it instead. */
export async function tellCopied(guestLink: string): Promise<void> {
  const copied = await copyText(guestLink);
  say(
    copied
      ? { text: i18n.t('popup.linkCopied') }
      : { text: i18n.t('popup.linkNotCopied'), failed: true, link: guestLink },
  );
}

/** Opens the meeting as host in a new tab: starts it, or joins while it runs. */
export async function openMeeting(room: Pick<Room, 'id'>): Promise<void> {
  await attempt(() => ask('meeting.open', { roomId: room.id }));
}

/** Shows one team's rooms, and makes new ones there; without a team, the rooms of all. */
export const chooseTeam = (accountId: string | undefined): Promise<void> =>
  attempt(() => ask('team.choose', accountId === undefined ? {} : { accountId }));

/** Asks Eyeson for the rooms now. What it says then stands with the account; what the browser says, nowhere but here. */
export async function refreshRooms(): Promise<void> {
  const done = await ask('rooms.refresh');
  if (done.ok || (done.error.kind !== 'storage' && done.error.kind !== 'updated')) return;
  complain(done.error, () => run(refreshRooms()));
}

/** Deletes rooms; for a few seconds it can be undone. */
export const deleteRooms = (rooms: Pick<Room, 'id'>[]): Promise<void> =>
  attempt(() => ask('rooms.delete', { roomIds: rooms.map(({ id }) => id) }));

/** Deletes rooms, after a question where meetings run in them. */
export function askToDelete(rooms: Room[], isRunning: (room: Room) => boolean): void {
  const running = rooms.find(isRunning);
  if (running) openDialog('delete', running, rooms);
  else run(deleteRooms(rooms));
}

/** Undoes Delete. */
export const keepRooms = (rooms: Pick<Room, 'id'>[]): Promise<void> =>
  attempt(() => ask('rooms.keep', { roomIds: rooms.map(({ id }) => id) }));

/** Keeps what the host wants in one of their Google accounts. */
export const markGoogle = (id: number, wishes: GoogleWishes): Promise<void> =>
  attempt(() => ask('google.mark', { id, wishes }));

/** Keeps the host's own marks on a room. */
export const mark = (room: Pick<Room, 'id'>, marks: Marks): Promise<void> =>
  attempt(() => ask('room.mark', { roomId: room.id, marks }));

/** Keeps the same marks on many rooms. */
export const markAll = (rooms: Pick<Room, 'id'>[], marks: Marks): Promise<void> =>
  attempt(() => ask('rooms.mark', { roomIds: rooms.map(({ id }) => id), marks }));

/** Lets an expired room's link work again, for ever. */
export const renewRoom = (room: Pick<Room, 'id'>): Promise<void> =>
  attempt(() => ask('room.change', { roomId: room.id, changes: { expiresAt: null } }));

/** Puts pinned rooms into this order. */
export const orderPins = (rooms: Pick<Room, 'id'>[]): Promise<void> =>
  attempt(() => ask('pins.order', { roomIds: rooms.map(({ id }) => id) }));

/** Lets no more guests into a room ahead of its host. */
export const closeDoor = (room: Pick<Room, 'id'>): Promise<void> =>
  attempt(() => ask('door.close', { roomId: room.id }));

/** Takes the notification of a room's guests away for a while. */
export const remindLater = (room: Pick<Room, 'id'>): Promise<void> =>
  attempt(() => ask('alert.later', { roomId: room.id }));
