import { i18n } from '#i18n';
import { copyFromBackground } from '../browser/clipboard.ts';
import { browser } from '../browser/extension.ts';
import type { Place } from '../browser/in-page.ts';
import { openTab } from '../browser/tabs.ts';
import type { Room } from '../rooms/database.ts';
import { noteUse } from '../rooms/open.ts';
import { roomName } from '../rooms/shown-name.ts';
import { showDone } from './notifications.ts';

/**
 * Copies a room's guest link and says so. Where no place lets anybody in, a page of ours does it, in a tab of its own.
 * @param places where it is tried, one after the other
 * @param said the sentence for it
 */
export async function copyLink(
  room: Room,
  places: Place[],
  said: string = i18n.t('popup.linkCopied'),
): Promise<void> {
  const { id, guestLink } = room;
  if (!(await copyInto(places, guestLink)))
    return openTab(browser.runtime.getURL(`/popup.html#copy=${encodeURIComponent(id)}`));
  await showDone(roomName(room), said);
  await noteUse(id);
}

async function copyInto(places: Place[], text: string): Promise<boolean> {
  // Firefox's background is a page, and needs no other.
  if (places.length === 0) return copyFromBackground(text, undefined);
  for (const place of places) if (await copyFromBackground(text, place)) return true;
  return false;
}
