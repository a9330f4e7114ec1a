import { i18n } from '#i18n';
import type { GoogleAccountChanges, RoomMetadata } from '../../lib/shared/rooms/commands.ts';
import { copyText } from '../../lib/shared/clipboard.ts';
import type { Room } from '../../lib/shared/database/database.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { openDialog } from '../state/dialogs.ts';
import { runAction, showError, showToast } from '../state/toast.ts';

/** Puts a room's guest link on the clipboard, and says so. */
export async function copyGuestLink({ id, guestLink }: Pick<Room, 'id' | 'guestLink'>): Promise<void> {
  await copyLinkWithToast(guestLink);
  await runAction(() => sendMessage('room.used', { roomId: id }));
}

/** Copies a guest link; where the browser refuses, shows it instead. */
export async function copyLinkWithToast(guestLink: string): Promise<void> {
  const copied = await copyText(guestLink);
  showToast(
    copied
      ? { text: i18n.t('popup.linkCopied') }
      : { text: i18n.t('popup.linkNotCopied'), failed: true, link: guestLink },
  );
}

/** Opens the meeting as host in a new tab: starts it, or joins while it runs. */
export async function openMeeting(room: Pick<Room, 'id'>): Promise<void> {
  await runAction(() => sendMessage('meeting.open', { roomId: room.id }));
}

/** Shows one team's rooms, and makes new ones there; without a team, the rooms of all. */
export const chooseTeam = (accountId: string | undefined): Promise<void> =>
  runAction(() => sendMessage('team.choose', accountId === undefined ? {} : { accountId }));

/** Asks Eyeson for the rooms now. What it says then stands with the account; what the browser says, nowhere but here. */
export async function refreshRooms(): Promise<void> {
  const done = await sendMessage('rooms.refresh');
  if (done.ok || (done.error.kind !== 'storage' && done.error.kind !== 'updated')) return;
  showError(done.error, () => reportErrors(refreshRooms()));
}

/** Deletes rooms; for a few seconds it can be undone. */
export const deleteRooms = (rooms: Pick<Room, 'id'>[]): Promise<void> =>
  runAction(() => sendMessage('rooms.delete', { roomIds: rooms.map(({ id }) => id) }));

/** Deletes rooms, after a question where meetings run in them. */
export function confirmDelete(rooms: Room[], isRunning: (room: Room) => boolean): void {
  const running = rooms.find(isRunning);
  if (running) openDialog('delete', running, rooms);
  else reportErrors(deleteRooms(rooms));
}

/** Undoes Delete. */
export const restoreRooms = (rooms: Pick<Room, 'id'>[]): Promise<void> =>
  runAction(() => sendMessage('rooms.restore', { roomIds: rooms.map(({ id }) => id) }));

/** Keeps what the host wants in one of their Google accounts. */
export const updateGoogleAccount = (id: number, wishes: GoogleAccountChanges): Promise<void> =>
  runAction(() => sendMessage('googleAccount.update', { id, wishes }));

/** Keeps the host's own marks on a room. */
export const updateMetadata = (room: Pick<Room, 'id'>, marks: RoomMetadata): Promise<void> =>
  runAction(() => sendMessage('room.updateMetadata', { roomId: room.id, marks }));

/** Keeps the same marks on many rooms. */
export const updateMetadataOfAll = (rooms: Pick<Room, 'id'>[], marks: RoomMetadata): Promise<void> =>
  runAction(() => sendMessage('rooms.updateMetadata', { roomIds: rooms.map(({ id }) => id), marks }));

/** Lets an expired room's link work again, for ever. */
export const renewRoom = (room: Pick<Room, 'id'>): Promise<void> =>
  runAction(() => sendMessage('room.update', { roomId: room.id, changes: { expiresAt: null } }));

/** Puts pinned rooms into this order. */
export const orderPins = (rooms: Pick<Room, 'id'>[]): Promise<void> =>
  runAction(() => sendMessage('pins.order', { roomIds: rooms.map(({ id }) => id) }));

/** Lets no more guests into a room ahead of its host. */
export const closeDoor = (room: Pick<Room, 'id'>): Promise<void> =>
  runAction(() => sendMessage('door.close', { roomId: room.id }));

/** Takes the notification of a room's guests away for a while. */
export const snooze = (room: Pick<Room, 'id'>): Promise<void> =>
  runAction(() => sendMessage('notification.snooze', { roomId: room.id }));
