import type { SecondButton } from '../../shared/database/database.ts';
import { attempt } from '../../shared/errors/problem-log.ts';
import type { Name } from '../../shared/i18n/name.ts';
import { i18n, type Phrase } from '../../shared/i18n/translate.ts';
import { settings } from '../../shared/settings/settings.ts';
import type { NotificationMode } from './notification-mode.ts';
import { changeNotification, clearNotification, showNotification, visibleIds } from './show.ts';

/** The subject of a room's notification: waiting guests, or a due reminder. */
export type Topic = 'waiting' | 'expected';

/** Parses a notification id. @returns undefined if the notification does not belong to a room */
export function parseNotificationId(notificationId: string): { topic: Topic; roomId: string } | undefined {
  const [, topic, roomId] = /^(waiting|expected):(.+)$/.exec(notificationId) ?? [];
  return topic && roomId ? { topic: topic as Topic, roomId } : undefined;
}

/** The id of a room's notification; each room has one for each topic. */
export const notificationId = (topic: Topic, roomId: string): string => `${topic}:${roomId}`;

interface Content {
  title: Name | Phrase;
  message: Name | Phrase;
}

/**
 * Shows the notification of a room's waiting guests; each room has one.
 * @param second the button beside *Join meeting*
 * @returns whether it was shown
 */
export async function showWaiting(
  roomId: string,
  content: Content,
  mode: NotificationMode,
  second: SecondButton,
): Promise<boolean> {
  const silent = mode !== 'new' || !(await hasSound());
  const secondLabel =
    second === 'tell'
      ? i18n.t('rooms.tellThem')
      : i18n.t('alerts.later', [await settings.laterMinutes.getValue()]);
  const options = { ...content, buttons: [i18n.t('alerts.join'), secondLabel], silent };
  const show = mode === 'update' ? changeNotification : showNotification;
  return show(notificationId('waiting', roomId), options);
}

/** What the notification of a due reminder says. `runs`: whether the room's meeting is running already. */
export interface ExpectedContent extends Content {
  runs: boolean;
}

/** Shows the notification of a due reminder. @returns whether it was shown */
export async function showExpected(roomId: string, { runs, ...content }: ExpectedContent): Promise<boolean> {
  const silent = !(await hasSound());
  const join = i18n.t(runs ? 'alerts.join' : 'alerts.start');
  return showNotification(notificationId('expected', roomId), { ...content, buttons: [join], silent });
}

/** Shows the result of an action that the host has started outside of the extension's pages. */
export async function notifyResult(title: Name | Phrase, message: Name | Phrase): Promise<void> {
  await showNotification('done', { title, message, buttons: [], silent: true, transient: true });
}

/** Shows a sample notification, for the settings page. @returns whether it was shown */
export async function showTestNotification(): Promise<boolean> {
  const content = { title: i18n.t('alerts.testTitle'), message: i18n.t('alerts.testMessage') };
  return showNotification('test', { ...content, buttons: [], silent: !(await hasSound()) });
}

/** Closes the notifications of waiting guests in all other rooms. @param roomIds the rooms whose notifications stay */
export async function removeStale(roomIds: ReadonlySet<string>): Promise<void> {
  const stale = [...(await visibleIds())].filter((id) => {
    const parsed = parseNotificationId(id);
    return parsed?.topic === 'waiting' && !roomIds.has(parsed.roomId);
  });
  await Promise.all(stale.map(clearNotification));
}

const hasSound = () => attempt('setting sound', () => settings.sound.getValue(), true);
