import { browser } from '../browser/extension.ts';
import { openTab } from '../browser/tabs.ts';
import { ok, type Result } from '../eyeson/errors.ts';
import { hostLinkOf } from '../rooms/open.ts';

/**
 * Takes the host into a room's meeting: starts it, or joins while it runs. Without a link they still get to where the
 * way in is.
 * @returns why they are not on the way into the meeting
 */
export async function joinRoom(
  roomId: string,
  open: (url: string) => Promise<void> = openTab,
): Promise<Result<void>> {
  const link = await hostLinkOf(roomId);
  await open(link.ok ? link.value : browser.runtime.getURL('/popup.html'));
  return link.ok ? ok(undefined) : link;
}
