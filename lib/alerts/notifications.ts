import { i18n } from '#i18n';
import { browser } from '../browser/extension.ts';
import { canHaveButtons } from '../browser/differences.ts';

const PREFIX = 'waiting:';

/** The room that a notification of ours speaks of; undefined for any other notification. */
export const roomOf = (notificationId: string): string | undefined =>
  notificationId.startsWith(PREFIX) ? notificationId.slice(PREFIX.length) : undefined;

/** Shows that somebody waits in a room. Shown again for the same room, it takes the place of the one before. */
export async function showWaiting(roomId: string, words: { title: string; message: string }): Promise<void> {
  await browser.notifications.create(PREFIX + roomId, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icon/128.png'),
    ...words,
    ...(canHaveButtons && {
      buttons: [{ title: i18n.t('alerts.join') }, { title: i18n.t('alerts.later') }],
      requireInteraction: true,
    }),
  });
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
