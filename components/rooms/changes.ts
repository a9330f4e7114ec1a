import { i18n } from '../../lib/shared/i18n/translate.ts';
import { shortDate } from '../../lib/shared/i18n/format.ts';
import type { GoogleAccountChanges, RoomMetadata } from '../../lib/shared/rooms/commands.ts';
import type { ListedRoom, Room } from '../../lib/shared/database/database.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { openDialog, openDialogAbout } from '../state/dialogs.ts';
import { runAction, type Toast } from '../state/toast.ts';

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

/** What is said when a link has been copied that has expired, with a button that removes the expiry. */
export function expiredToast(room: Pick<ListedRoom, 'id' | 'expiresAt'>): Toast {
  const date = shortDate(Date.parse(room.expiresAt ?? ''));
  return {
    text: i18n.t('popup.expiredCopied', [date]),
    action: { label: i18n.t('popup.renew'), run: () => reportErrors(openDialogAbout('renew', room)) },
  };
}

/** Stores the order of the pinned rooms. @param rooms all pinned rooms in the new order */
export const orderPins = (rooms: Pick<Room, 'id'>[]): Promise<void> =>
  runAction(() => sendMessage('pins.order', { roomIds: rooms.map(({ id }) => id) }));

/** Closes a room's door: guests are no longer let in before the host. */
export const closeDoor = (room: Pick<Room, 'id'>): Promise<void> =>
  runAction(() => sendMessage('door.close', { roomId: room.id }));

/** Snoozes the notification about a room's waiting guests. */
export const snooze = (room: Pick<Room, 'id'>): Promise<void> =>
  runAction(() => sendMessage('notification.snooze', { roomId: room.id }));
