import { i18n } from '../../lib/shared/i18n/translate.ts';
import type { GoogleAccountChanges, RoomMetadata } from '../../lib/shared/rooms/commands.ts';
import { requestEyesonAccess } from '../../lib/shared/browser/permissions.ts';
import { copyText } from '../../lib/shared/clipboard.ts';
import type { Room } from '../../lib/shared/database/database.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { openDialog } from '../state/dialogs.ts';
import { runAction, showError, showToast } from '../state/toast.ts';

/** Copies a room's guest link, confirms it by a toast, and marks the room as used. */
export async function copyGuestLink({ id, guestLink }: Pick<Room, 'id' | 'guestLink'>): Promise<void> {
  await copyLinkWithToast(guestLink);
  await runAction(() => sendMessage('room.used', { roomId: id }));
}

/**
 * Copies a guest link and confirms it by a toast; if the browser denies access, the toast shows the link
 * for manual copying.
 */
export async function copyLinkWithToast(guestLink: string): Promise<void> {
  const copied = await copyText(guestLink);
  showToast(
    copied
      ? { text: i18n.t('popup.linkCopied') }
      : { text: i18n.t('popup.linkNotCopied'), failed: true, link: guestLink },
  );
}

/** Opens the meeting as host in a new tab. Starts the meeting if it is not running. */
export async function openMeeting(room: Pick<Room, 'id'>): Promise<void> {
  await runAction(() => sendMessage('meeting.open', { roomId: room.id }));
}

/** Shows the rooms of one team, and creates new rooms there; without a team, shows the rooms of all. */
export const chooseTeam = (accountId: string | undefined): Promise<void> =>
  runAction(() => sendMessage('team.choose', accountId === undefined ? {} : { accountId }));

/**
 * Fetches all rooms from Eyeson. Errors of Eyeson are stored with the account and shown by `Notices`; only
 * `storage` and `updated` errors are shown as a toast.
 */
export async function refreshRooms(): Promise<void> {
  const done = await sendMessage('rooms.refresh');
  if (done.ok || (done.error.kind !== 'storage' && done.error.kind !== 'updated')) return;
  showError(done.error, () => reportErrors(refreshRooms()));
}

/** Asks for access to Eyeson, which the host had withdrawn, and fetches all rooms. Only during a user gesture. */
export async function allowAccess(): Promise<void> {
  if (await requestEyesonAccess()) await refreshRooms();
}

/** Deletes rooms; can be undone for a few seconds. */
export const deleteRooms = (rooms: Pick<Room, 'id'>[]): Promise<void> =>
  runAction(() => sendMessage('rooms.delete', { roomIds: rooms.map(({ id }) => id) }));

/** Deletes rooms, after a confirmation dialog if any of them has a running meeting. */
export function confirmDelete(rooms: Room[], isRunning: (room: Room) => boolean): void {
  const running = rooms.find(isRunning);
  if (running) openDialog('delete', running, rooms);
  else reportErrors(deleteRooms(rooms));
}

/** Restores deleted rooms whose deletion has not been sent to Eyeson. */
export const restoreRooms = (rooms: Pick<Room, 'id'>[]): Promise<void> =>
  runAction(() => sendMessage('rooms.restore', { roomIds: rooms.map(({ id }) => id) }));

/** Changes the settings of one Google account. @param id index of the account in Google's session */
export const updateGoogleAccount = (id: number, wishes: GoogleAccountChanges): Promise<void> =>
  runAction(() => sendMessage('googleAccount.update', { id, wishes }));

/** Changes a room's local metadata, such as pin, mute, note and colour. */
export const updateMetadata = (room: Pick<Room, 'id'>, marks: RoomMetadata): Promise<void> =>
  runAction(() => sendMessage('room.updateMetadata', { roomId: room.id, marks }));

/** Makes the same change to the local metadata of many rooms. */
export const updateMetadataOfAll = (rooms: Pick<Room, 'id'>[], marks: RoomMetadata): Promise<void> =>
  runAction(() => sendMessage('rooms.updateMetadata', { roomIds: rooms.map(({ id }) => id), marks }));

/** Removes the expiry of a room, so that an expired link works again. */
export const renewRoom = (room: Pick<Room, 'id'>): Promise<void> =>
  runAction(() => sendMessage('room.update', { roomId: room.id, changes: { expiresAt: null } }));

/** Stores the order of the pinned rooms. @param rooms all pinned rooms in the new order */
export const orderPins = (rooms: Pick<Room, 'id'>[]): Promise<void> =>
  runAction(() => sendMessage('pins.order', { roomIds: rooms.map(({ id }) => id) }));

/** Closes a room's door: guests are no longer let in before the host. */
export const closeDoor = (room: Pick<Room, 'id'>): Promise<void> =>
  runAction(() => sendMessage('door.close', { roomId: room.id }));

/** Snoozes the notification about a room's waiting guests. */
export const snooze = (room: Pick<Room, 'id'>): Promise<void> =>
  runAction(() => sendMessage('notification.snooze', { roomId: room.id }));
