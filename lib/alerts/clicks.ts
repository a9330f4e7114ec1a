import { browser } from '../browser/extension.ts';
import { run } from '../browser/run.ts';
import { alertHost } from './alerts.ts';
import { joinRoom } from './join.ts';
import { tellLater } from './later.ts';
import { aboutOf } from './notifications.ts';

/**
 * Acts on notifications: a click joins, and so does the first button; the second is *Later*.
 * @param onLater told when to look again, in milliseconds since 1970
 */
export function listenToClicks(onLater: (at: number) => Promise<void>): void {
  browser.notifications.onClicked.addListener((id) => run(join(id)));
  browser.notifications.onButtonClicked?.addListener((id, button) => {
    run(button === 0 ? join(id) : putOff(id, onLater));
  });
}

async function join(notificationId: string): Promise<void> {
  const about = aboutOf(notificationId);
  await browser.notifications.clear(notificationId);
  if (about) await joinRoom(about.roomId);
}

async function putOff(notificationId: string, onLater: (at: number) => Promise<void>): Promise<void> {
  const about = aboutOf(notificationId);
  if (!about) return;
  await onLater(await tellLater(about.roomId));
  await alertHost();
}
