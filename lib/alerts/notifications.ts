import { i18n } from '#i18n';
import { browser } from '../browser/extension.ts';
import { changeNotification, type Note, showNotification } from '../browser/notification.ts';

const PREFIX = 'waiting:';

/** The room that a notification of ours speaks of; undefined for any other notification. */
export const roomOf = (notificationId: string): string | undefined =>
  notificationId.startsWith(PREFIX) ? notificationId.slice(PREFIX.length) : undefined;

/**
 * Shows that somebody waits in a room. There is one notification a room.
 * @param how `new` may sound; `silent` is for what the host has heard of before; `update` changes the words of one
 *   that still stands, and leaves alone one that the host has put away
 */
export async function showWaiting(
  roomId: string,
  words: { title: string; message: string },
  how: 'new' | 'silent' | 'update',
): Promise<void> {
  const note: Note = {
    ...words,
    buttons: [i18n.t('alerts.join'), i18n.t('alerts.later')],
    silent: how !== 'new',
  };
  await (how === 'update'
    ? changeNotification(PREFIX + roomId, note)
    : showNotification(PREFIX + roomId, note));
}

/** Takes back what was shown for rooms other than these. */
export async function clearAllBut(roomIds: ReadonlySet<string>): Promise<void> {
  const shown = Object.keys(await browser.notifications.getAll());
  const over = shown.filter((id) => {
    const roomId = roomOf(id);
    return roomId !== undefined && !roomIds.has(roomId);
  });
  await Promise.all(over.map((id) => browser.notifications.clear(id)));
}
