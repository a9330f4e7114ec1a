import { browser } from '../browser/extension.ts';
import { run } from '../browser/run.ts';
import { db } from '../rooms/database.ts';
import { alertHost } from './alerts.ts';
import { joinRoom } from './join.ts';
import { tellLater } from './later.ts';
import { aboutOf } from './notifications.ts';
import { tellByButton } from './tell-by-button.ts';

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
  browser.notifications.onClicked.addListener((id) => run(join(id, after)));
  browser.notifications.onButtonClicked?.addListener((id, button) => {
    run(button === 0 ? join(id, after) : second(id, after));
  });
}

async function join(notificationId: string, { onOpen }: After): Promise<void> {
  const about = aboutOf(notificationId);
  await browser.notifications.clear(notificationId);
  if (about && (await joinRoom(about.roomId))) onOpen(about.roomId);
}

async function second(notificationId: string, { onLater }: After): Promise<void> {
  const about = aboutOf(notificationId);
  if (!about) return;
  const visit = await db.visits.get(about.roomId);
  if (visit?.second === 'tell') return tellByButton(about.roomId);
  await onLater(await tellLater(about.roomId));
  await alertHost();
}
