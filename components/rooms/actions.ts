import { i18n } from '../../lib/shared/i18n/translate.ts';
import { isExpired } from '../../lib/shared/rooms/status.ts';
import { requestEyesonAccess } from '../../lib/shared/browser/permissions.ts';
import { copyText } from '../../lib/shared/clipboard.ts';
import type { ListedRoom, Room } from '../../lib/shared/database/database.ts';
import { readRoom } from '../../lib/shared/database/reader.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { openDialogAbout } from '../state/dialogs.ts';
import { runAction, showError, showToast, type Toast } from '../state/toast.ts';

/**
 * Copies a room's guest link, confirms it by a toast, which says so if the link has expired, and marks the room as used.
 * @param room whole, or without its link, which is read then
 */
export async function copyGuestLink(
  room: Pick<ListedRoom, 'id' | 'expiresAt'> & { guestLink?: string },
): Promise<void> {
  const { id, guestLink = (await readRoom(id))?.guestLink } = room;
  const { expiredToast } = isExpired(room) ? await import('./changes.ts') : {};
  if (guestLink !== undefined) await copyLinkWithToast(guestLink, expiredToast?.(room));
  await runAction(() => sendMessage('room.used', { roomId: id }));
}

/**
 * Copies a guest link and confirms it by a toast; if the browser denies access, the toast shows the link
 * for manual copying.
 * @param done the toast if it could be copied
 */
export async function copyLinkWithToast(
  guestLink: string,
  done: Toast = { text: i18n.t('popup.linkCopied') },
): Promise<void> {
  const copied = await copyText(guestLink);
  showToast(copied ? done : { text: i18n.t('popup.linkNotCopied'), failed: true, link: guestLink });
}

/** Opens the meeting as host in a new tab. Starts the meeting if it is not running. */
export async function openMeeting(room: Pick<Room, 'id'>): Promise<void> {
  await runAction(() => sendMessage('meeting.open', { roomId: room.id }));
}

/** Starts or joins a room's meeting. An expired link starts none: the host is asked whether the expiry may go. */
export function startMeeting(room: ListedRoom, isRunning: boolean): void {
  if (!isRunning && isExpired(room)) reportErrors(openDialogAbout('renew', room));
  else reportErrors(openMeeting(room));
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
