import { i18n } from '#i18n';
import { browser } from '../../shared/browser/api.ts';
import { db } from '../../shared/database/database.ts';
import { ok, type Result } from '../../shared/errors/errors.ts';
import { explain } from '../../shared/errors/explain.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import { settings } from '../../shared/settings/settings.ts';
import { sendChatMessage } from '../presence/meeting-actions.ts';
import { openMeeting } from '../rooms/host-link.ts';
import { runUserAction } from './run-task.ts';
import { parseNotificationId, showWaiting, waitingTitle } from './notification.ts';
import { updateNotifications } from './waiting.ts';

/**
 * Puts a room's notification off: if they still wait then, the host hears of them anew.
 * @returns when, in milliseconds since 1970
 */
export async function snooze(roomId: string): Promise<number> {
  const laterAt = Date.now() + (await settings.laterMinutes.getValue()) * 60_000;
  await db.visits.where({ roomId }).modify((visit) => {
    visit.laterAt = laterAt;
    delete visit.told;
    delete visit.heard;
  });
  return laterAt;
}

/**
 * Says the host's first line to those who wait in a room, and in the notification that it was said, or why not. Once
 * said, the same button is *Later*.
 */
export async function quickReply(roomId: string): Promise<void> {
  const [line = i18n.t('rooms.onMyWay')] = await settings.tellTexts.getValue();
  const said = await sendChatMessage(roomId, line);
  const visit = await db.visits.get(roomId);
  if (!visit || visit.overAt !== undefined) return;
  const second = said.ok ? 'later' : 'tell';
  const title = visit.told ?? waitingTitle(visit.names);
  const message = said.ok ? i18n.t('rooms.told', [line]) : explain(said.error);
  await showWaiting(roomId, { title, message }, 'silent', second);
  await db.visits.update(roomId, { second });
}

/** What is to be done after a click. */
interface After {
  /** Looks again then, in milliseconds since 1970. */
  onLater: (at: number) => Promise<void>;
  /** The room's meeting was opened as host. */
  onOpen: (roomId: string) => void;
}

/**
 * Acts on notifications: a click joins, and so does the first button; the second is *Later* or *Tell them*.
 */
export function listenToClicks(after: After): void {
  browser.notifications.onClicked.addListener((id) => reportErrors(runUserAction(() => join(id, after))));
  browser.notifications.onButtonClicked?.addListener((id, button) => {
    reportErrors(runUserAction(() => (button === 0 ? join(id, after) : second(id, after))));
  });
}

async function join(notificationId: string, { onOpen }: After): Promise<Result<void>> {
  const about = parseNotificationId(notificationId);
  await browser.notifications.clear(notificationId);
  if (!about) return ok(undefined);
  const joined = await openMeeting(about.roomId);
  if (joined.ok) onOpen(about.roomId);
  return joined;
}

async function second(notificationId: string, { onLater }: After): Promise<Result<void>> {
  const about = parseNotificationId(notificationId);
  if (!about) return ok(undefined);
  const visit = await db.visits.get(about.roomId);
  if (visit?.second === 'tell') return ok(await quickReply(about.roomId));
  await onLater(await snooze(about.roomId));
  return ok(await updateNotifications());
}
