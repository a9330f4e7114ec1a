import { i18n } from '#i18n';
import { type Notifications, browser, inFirefox } from '../../shared/browser/api.ts';
import type { SecondButton, WaitingSession } from '../../shared/database/database.ts';
import { settings } from '../../shared/settings/settings.ts';

/** A notification in the words that both kinds of browser share; what one of them refuses is left out there. */
export interface NotificationOptions {
  title: string;
  message: string;
  /** Shown where the browser can; Firefox throws on them. */
  buttons: string[];
  silent: boolean;
  /** Goes by itself, where others stay until the host has seen them. */
  passing?: boolean;
}

/** Shows a notification, in place of the one with the same id. */
export async function showNotification(id: string, note: NotificationOptions): Promise<void> {
  await browser.notifications.create(id, options(note));
}

/** Changes the words of a notification that is still to be seen, without drawing attention again. */
export async function changeNotification(id: string, note: NotificationOptions): Promise<void> {
  if (!(id in (await browser.notifications.getAll()))) return;
  const { update } = browser.notifications as { update?: (id: string, options: object) => Promise<boolean> };
  // Firefox has no update; there, showing it again is the only way.
  await (inFirefox || !update ? showNotification(id, note) : update(id, options(note)));
}

function options({
  title,
  message,
  buttons,
  silent,
  passing = false,
}: NotificationOptions): Notifications.CreateNotificationOptions {
  const basic = { type: 'basic' as const, iconUrl: browser.runtime.getURL('icon/128.png'), title, message };
  if (inFirefox) return basic;
  const chromium = {
    buttons: buttons.map((label) => ({ title: label })),
    requireInteraction: !passing,
    silent,
  };
  return { ...basic, ...chromium };
}

/**
 * How a visit is told of: `new` may sound; `silent` is for what the host has heard of before; `update` changes the
 * words of a notification that still stands, and leaves alone one that the host has put away.
 */
export type NotificationMode = 'new' | 'silent' | 'update';

/** How the host is to hear of a visit under this title; undefined where there is nothing new to say. */
export function notificationMode(
  { told, heard }: Pick<WaitingSession, 'told' | 'heard'>,
  title: string,
): NotificationMode | undefined {
  if (told === title) return undefined;
  if (told !== undefined) return 'update';
  return heard ? 'silent' : 'new';
}

export type Topic = 'waiting' | 'expected';

/** What a notification of ours is about, from its id; undefined for any other notification. */
export function parseNotificationId(notificationId: string): { topic: Topic; roomId: string } | undefined {
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
  how: NotificationMode,
  second: SecondButton,
): Promise<void> {
  const silent = how !== 'new' || !(await settings.sound.getValue());
  const other = i18n.t(second === 'tell' ? 'rooms.tellThem' : 'alerts.later');
  const note: NotificationOptions = { ...words, buttons: [i18n.t('alerts.join'), other], silent };
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
export async function notifyResult(title: string, message: string): Promise<void> {
  await showNotification('done', { title, message, buttons: [], silent: true, passing: true });
}

/** Shows a notification that says what one looks like. */
export async function showTestNotification(): Promise<void> {
  const silent = !(await settings.sound.getValue());
  const words = { title: i18n.t('alerts.testTitle'), message: i18n.t('alerts.testMessage') };
  await showNotification('test', { ...words, buttons: [], silent });
}

/** Takes back what was shown of guests who wait in rooms other than these. */
export async function removeStale(roomIds: ReadonlySet<string>): Promise<void> {
  const shown = Object.keys(await browser.notifications.getAll());
  const over = shown.filter((id) => {
    const about = parseNotificationId(id);
    return about?.topic === 'waiting' && !roomIds.has(about.roomId);
  });
  await Promise.all(over.map((id) => browser.notifications.clear(id)));
}

/** How a notification says who waits: the first by name, the others by number. At least one name. */
export function waitingTitle(names: string[]): string {
  const first = names[0] || i18n.t('alerts.someone');
  const others = names.length - 1;
  if (others === 0) return i18n.t('alerts.guestWaiting', [first]);
  return i18n.t('alerts.guestAndOthers', others, [String(others), first]);
}
