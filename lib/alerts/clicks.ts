import { browser } from '../browser/extension.ts';
import { run } from '../browser/run.ts';
import { openTab } from '../browser/tabs.ts';
import { hostLinkOf } from '../rooms/open.ts';
import { roomOf } from './notifications.ts';

/** A click on a notification joins; so does its first button. */
export function listenToClicks(): void {
  browser.notifications.onClicked.addListener((id) => run(join(id)));
  browser.notifications.onButtonClicked?.addListener((id, button) => {
    run(button === 0 ? join(id) : browser.notifications.clear(id));
  });
}

async function join(notificationId: string): Promise<void> {
  const roomId = roomOf(notificationId);
  if (roomId === undefined) return;
  const link = await hostLinkOf(roomId);
  // Without a link the host still gets to where the way in is, and where the reason stands.
  await openTab(link.ok ? link.value : browser.runtime.getURL('/popup.html'));
  await browser.notifications.clear(notificationId);
}
