import { i18n } from '#i18n';
import { type Scripting, browser } from '../shared/browser/api.ts';
import { openTab } from '../shared/browser/tabs.ts';
import type { Room } from '../shared/database/database.ts';
import { roomName } from '../shared/rooms/names.ts';
import { notifyResult } from './notifications/notification.ts';
import { touchRoom } from './rooms/host-link.ts';

/** A tab, or some of its frames. */
export type FrameTarget = Scripting.InjectionTarget;

/**
 * Does something with a text inside a web page that the host has just let us into.
 * @param act runs there alone: it may use nothing from around it
 * @returns whether it worked: browsers keep their own pages closed
 */
export async function runInTab(
  target: FrameTarget,
  act: (text: string) => Promise<boolean>,
  text: string,
): Promise<boolean> {
  try {
    const [done] = await browser.scripting.executeScript({ target, func: act, args: [text] });
    return done?.result === true;
  } catch {
    return false;
  }
}

/**
 * Puts text on the clipboard, from the background. Firefox's is a page and may; a worker has to do it in a page that
 * the host looks at, and was let into by what they just did there.
 * @returns whether it is there now
 */
export const copyFromBackground = async (text: string, place: FrameTarget | undefined): Promise<boolean> => {
  if (typeof document !== 'undefined') return ontoClipboard(text);
  return place !== undefined && runInTab(place, ontoClipboard, text);
};

/** Runs inside the page, alone: it may use nothing from around it. */
async function ontoClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The older way, for pages without TLS or focus. The page itself does not hear of it.
    let isPut = false;
    const put = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
      isPut = true;
    };
    window.addEventListener('copy', put, true);
    const copied = document.execCommand('copy');
    window.removeEventListener('copy', put, true);
    return copied && isPut;
  }
}

/**
 * Copies a room's guest link and says so. Where no place lets anybody in, a page of ours does it, in a tab of its own.
 * @param places where it is tried, one after the other
 * @param said the sentence for it
 */
export async function copyGuestLink(
  room: Room,
  places: FrameTarget[],
  said: string = i18n.t('popup.linkCopied'),
): Promise<void> {
  const { id, guestLink } = room;
  if (!(await copyInto(places, guestLink)))
    return openTab(browser.runtime.getURL(`/popup.html#copy=${encodeURIComponent(id)}`));
  await notifyResult(roomName(room), said);
  await touchRoom(id);
}

async function copyInto(places: FrameTarget[], text: string): Promise<boolean> {
  // Firefox's background is a page, and needs no other.
  if (places.length === 0) return copyFromBackground(text, undefined);
  for (const place of places) if (await copyFromBackground(text, place)) return true;
  return false;
}
