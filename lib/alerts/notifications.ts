import { i18n } from '#i18n';
import { browser } from '../browser/extension.ts';
import { changeNotification, type Note, showNotification } from '../browser/notification.ts';
import type { SecondButton } from '../rooms/database.ts';
import { settings } from '../settings.ts';
import type { Telling } from './telling.ts';

export type Topic = 'waiting' | 'expected';

/** What a notification of ours is about, from its id; undefined for any other notification. */
export function aboutOf(notificationId: string): { topic: Topic; roomId: string } | undefined {
  const [, topic, roomId] = /^(waiting|expected):(.+)$/.exec(notificationId) ?? [];
  return topic && roomId ? { topic: topic as Topic, roomId } : undefined;
}

const idOf = (topic: Topic, roomId: string) => `${topic}:${roomId}`;

/**
 * Shows that somebody waits in a room. There is one notification a room.
 * @param second what the button beside *Join meeting* says
 */
export async function showWaiting(
  roomId: string,
  words: { title: string; message: string },
  how: Telling,
  second: SecondButton,
): Promise<void> {
  const silent = how !== 'new' || !(await settings.sound.getValue());
  const other = i18n.t(second === 'tell' ? 'rooms.tellThem' : 'alerts.later');
  const note: Note = { ...words, buttons: [i18n.t('alerts.join'), other], silent };
  const show = how === 'update' ? changeNotification : showNotification;
  await show(idOf('waiting', roomId), note);
}

/** Shows that a planned time has come. @param runs whether the room's meeting runs already */
export async function showExpected(
  roomId: string,
  { runs, ...words }: { title: string; message: string; runs: boolean },
): Promise<void> {
  const silent = !(await settings.sound.getValue());
  const join = i18n.t(runs ? 'alerts.join' : 'alerts.start');
  await showNotification(idOf('expected', roomId), { ...words, buttons: [join], silent });
}

/** Says what became of what the host has just done outside of our pages. */
export async function showDone(title: string, message: string): Promise<void> {
  await showNotification('done', { title, message, buttons: [], silent: true, passing: true });
}

/** Shows a notification that says what one looks like. */
export async function showTest(): Promise<void> {
  const silent = !(await settings.sound.getValue());
  const words = { title: i18n.t('alerts.testTitle'), message: i18n.t('alerts.testMessage') };
  await showNotification('test', { ...words, buttons: [], silent });
}

/** Takes back what was shown of guests who wait in rooms other than these. */
export async function clearAllBut(roomIds: ReadonlySet<string>): Promise<void> {
  const shown = Object.keys(await browser.notifications.getAll());
  const over = shown.filter((id) => {
    const about = aboutOf(id);
    return about?.topic === 'waiting' && !roomIds.has(about.roomId);
  });
  await Promise.all(over.map((id) => browser.notifications.clear(id)));
}
