import { i18n, phrase } from '../../shared/i18n/translate.ts';
import { browser } from '../../shared/browser/api.ts';
import { db } from '../../shared/database/database.ts';
import { ok, type Result } from '../../shared/errors/errors.ts';
import { attempt } from '../../shared/errors/problem-log.ts';
import { sentText, whoIsWaiting } from '../../shared/rooms/names.ts';
import { explain } from '../../shared/errors/explain.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import { settings } from '../../shared/settings/settings.ts';
import { sendChatMessage } from '../presence/meeting-actions.ts';
import { openMeeting } from '../rooms/host-link.ts';
import { runUserAction } from './run-task.ts';
import { parseNotificationId, showWaiting } from './notification.ts';
import { clearNotification } from './show.ts';
import { updateNotifications } from './waiting.ts';

/**
 * Snoozes a room's notification: it is shown again, with sound, if guests are still waiting at the end of the snooze.
 * @returns the end of the snooze, in milliseconds since 1970
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
 * Sends the first of the host's quick replies to the waiting guests of a room, and shows the result in the room's
 * notification. After a success the notification's second button snoozes it.
 */
export async function quickReply(roomId: string): Promise<void> {
  const [text = i18n.t('rooms.onMyWay')] = await settings.tellTexts.getValue();
  const sent = await sendChatMessage(roomId, text);
  const visit = await db.visits.get(roomId);
  if (!visit || visit.overAt !== undefined) return;
  const second = sent.ok ? 'later' : 'tell';
  const title =
    visit.told === undefined ? whoIsWaiting(visit.names.map((name) => ({ name }))) : phrase(visit.told);
  const message = sent.ok ? sentText(text, sent.value) : explain(sent.error);
  await showWaiting(roomId, { title, message }, 'silent', second);
  await db.visits.update(roomId, { second });
}

interface ClickCallbacks {
  /** Called after a snooze with its end, in milliseconds since 1970. */
  onLater: (at: number) => Promise<void>;
  /** Called after a room's meeting was opened as host. */
  onOpen: (roomId: string) => void;
}

/**
 * Handles clicks on notifications: the notification itself and its first button join the meeting, the second button
 * snoozes or sends a quick reply. To be called in the worker's first turn.
 */
export function listenToClicks(callbacks: ClickCallbacks): void {
  browser.notifications.onClicked.addListener((id) => reportErrors(runUserAction(() => join(id, callbacks))));
  browser.notifications.onButtonClicked?.addListener((id, button) => {
    const onButton = button === 0 ? join : onSecondButton;
    reportErrors(runUserAction(() => onButton(id, callbacks)));
  });
}

/** Joins the meeting, whatever becomes of the notification that was clicked. */
async function join(notificationId: string, { onOpen }: ClickCallbacks): Promise<Result<void>> {
  const closed = attempt('notification', () => clearNotification(notificationId), undefined);
  const parsed = parseNotificationId(notificationId);
  const joined = parsed ? await openMeeting(parsed.roomId) : ok(undefined);
  if (parsed && joined.ok) onOpen(parsed.roomId);
  await closed;
  return joined;
}

async function onSecondButton(notificationId: string, { onLater }: ClickCallbacks): Promise<Result<void>> {
  const parsed = parseNotificationId(notificationId);
  if (!parsed) return ok(undefined);
  const visit = await db.visits.get(parsed.roomId);
  if (visit?.second === 'tell') return ok(await quickReply(parsed.roomId));
  await onLater(await snooze(parsed.roomId));
  return ok(await updateNotifications());
}
