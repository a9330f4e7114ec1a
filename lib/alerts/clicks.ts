import { browser } from '../browser/extension.ts';
import { run } from '../browser/run.ts';
import { ok, type Result } from '../eyeson/errors.ts';
import { db } from '../rooms/database.ts';
import { alertHost } from './alerts.ts';
import { aloud } from './aloud.ts';
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
  browser.notifications.onClicked.addListener((id) => run(aloud(() => join(id, after))));
  browser.notifications.onButtonClicked?.addListener((id, button) => {
    run(aloud(() => (button === 0 ? join(id, after) : second(id, after))));
  });
}

async function join(notificationId: string, { onOpen }: After): Promise<Result<void>> {
  const about = aboutOf(notificationId);
  await browser.notifications.clear(notificationId);
  if (!about) return ok(undefined);
  const joined = await joinRoom(about.roomId);
  if (joined.ok) onOpen(about.roomId);
  return joined;
}

async function second(notificationId: string, { onLater }: After): Promise<Result<void>> {
  const about = aboutOf(notificationId);
  if (!about) return ok(undefined);
  const visit = await db.visits.get(about.roomId);
  if (visit?.second === 'tell') return ok(await tellByButton(about.roomId));
  await onLater(await tellLater(about.roomId));
  return ok(await alertHost());
}
