import { i18n } from '#i18n';
import { type Notifications, browser, inFirefox } from '../../shared/browser/api.ts';
import type { SecondButton, WaitingSession } from '../../shared/database/database.ts';
import { settings } from '../../shared/settings/settings.ts';

/** A notification for all browsers; options that a browser does not support are omitted there. */
export interface NotificationOptions {
  title: string;
  message: string;
  /** The labels of the buttons. Omitted in Firefox, which throws on buttons. */
  buttons: string[];
  silent: boolean;
  /** Whether it disappears by itself; other notifications stay until the host closes them. */
  transient?: boolean;
}

/** Shows a notification; it replaces the one with the same id. */
export async function showNotification(id: string, options: NotificationOptions): Promise<void> {
  await browser.notifications.create(id, toBrowserOptions(options));
}

/** Updates a notification without alerting the host again. Does nothing if it is not visible any more. */
export async function changeNotification(id: string, options: NotificationOptions): Promise<void> {
  if (!(id in (await browser.notifications.getAll()))) return;
  const { update } = browser.notifications as { update?: (id: string, options: object) => Promise<boolean> };
  // Firefox has no `update`; the notification has to be shown again.
  await (inFirefox || !update ? showNotification(id, options) : update(id, toBrowserOptions(options)));
}

function toBrowserOptions({
  title,
  message,
  buttons,
  silent,
  transient = false,
}: NotificationOptions): Notifications.CreateNotificationOptions {
  const basic = { type: 'basic' as const, iconUrl: browser.runtime.getURL('icon/128.png'), title, message };
  if (inFirefox) return basic;
  const chromium = {
    buttons: buttons.map((label) => ({ title: label })),
    requireInteraction: !transient,
    silent,
  };
  return { ...basic, ...chromium };
}

/**
 * How the notification of a waiting session is shown: `new` with sound, `silent` if it was shown before, `update` changes
 * a visible notification and does not show one again that the host has closed.
 */
export type NotificationMode = 'new' | 'silent' | 'update';

/** @returns how to show the notification of a session with this title; undefined if the title is unchanged */
export function notificationMode(
  { told, heard }: Pick<WaitingSession, 'told' | 'heard'>,
  title: string,
): NotificationMode | undefined {
  if (told === title) return undefined;
  if (told !== undefined) return 'update';
  return heard ? 'silent' : 'new';
}

/** The subject of a room's notification: waiting guests, or a due reminder. */
export type Topic = 'waiting' | 'expected';

/** Parses a notification id. @returns undefined if the notification does not belong to a room */
export function parseNotificationId(notificationId: string): { topic: Topic; roomId: string } | undefined {
  const [, topic, roomId] = /^(waiting|expected):(.+)$/.exec(notificationId) ?? [];
  return topic && roomId ? { topic: topic as Topic, roomId } : undefined;
}

const idOf = (topic: Topic, roomId: string) => `${topic}:${roomId}`;

/**
 * Shows the notification of a room's waiting guests; each room has one.
 * @param second the button beside *Join meeting*
 */
export async function showWaiting(
  roomId: string,
  content: { title: string; message: string },
  mode: NotificationMode,
  second: SecondButton,
): Promise<void> {
  const silent = mode !== 'new' || !(await settings.sound.getValue());
  const secondLabel = i18n.t(second === 'tell' ? 'rooms.tellThem' : 'alerts.later');
  const options = { ...content, buttons: [i18n.t('alerts.join'), secondLabel], silent };
  const show = mode === 'update' ? changeNotification : showNotification;
  await show(idOf('waiting', roomId), options);
}

/** Shows the notification of a due reminder. `runs`: whether the room's meeting is running already. */
export async function showExpected(
  roomId: string,
  { runs, ...content }: { title: string; message: string; runs: boolean },
): Promise<void> {
  const silent = !(await settings.sound.getValue());
  const join = i18n.t(runs ? 'alerts.join' : 'alerts.start');
  await showNotification(idOf('expected', roomId), { ...content, buttons: [join], silent });
}

/** Shows the result of an action that the host has started outside of the extension's pages. */
export async function notifyResult(title: string, message: string): Promise<void> {
  await showNotification('done', { title, message, buttons: [], silent: true, transient: true });
}

/** Shows a sample notification, for the settings page. */
export async function showTestNotification(): Promise<void> {
  const silent = !(await settings.sound.getValue());
  const content = { title: i18n.t('alerts.testTitle'), message: i18n.t('alerts.testMessage') };
  await showNotification('test', { ...content, buttons: [], silent });
}

/** Closes the notifications of waiting guests in all other rooms. @param roomIds the rooms whose notifications stay */
export async function removeStale(roomIds: ReadonlySet<string>): Promise<void> {
  const shown = Object.keys(await browser.notifications.getAll());
  const stale = shown.filter((id) => {
    const parsed = parseNotificationId(id);
    return parsed?.topic === 'waiting' && !roomIds.has(parsed.roomId);
  });
  await Promise.all(stale.map((id) => browser.notifications.clear(id)));
}

/** @returns the title of a waiting notification: the first guest by name, the others as a number. @param names at least one */
export function waitingTitle(names: string[]): string {
  const first = names[0] || i18n.t('alerts.someone');
  const others = names.length - 1;
  if (others === 0) return i18n.t('alerts.guestWaiting', [first]);
  return i18n.t('alerts.guestAndOthers', others, [String(others), first]);
}
