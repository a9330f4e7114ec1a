import { type Scripting, browser } from '../shared/browser/api.ts';
import { i18n, type Phrase } from '../shared/i18n/translate.ts';
import { openTab } from '../shared/browser/tabs.ts';
import type { Room } from '../shared/database/database.ts';
import { shortRoomName } from '../shared/rooms/names.ts';
import { notifyResult } from './notifications/notification.ts';
import { touchRoom } from './rooms/host-link.ts';

/** The target of a script injection: a tab, or some of its frames. */
export type FrameTarget = Scripting.InjectionTarget;

/**
 * Copies a room's guest link and shows a notification about it. If the link cannot be copied in any of the targets, a
 * tab with a page of the extension is opened, which copies it.
 * @param targets tried in this order
 * @param message the text of the notification
 */
export async function copyGuestLink(
  room: Room,
  targets: FrameTarget[],
  message: Phrase = i18n.t('popup.linkCopied'),
): Promise<void> {
  const { id, guestLink } = room;
  if (!(await copyInFirst(targets, guestLink)))
    return openTab(browser.runtime.getURL(`/popup.html#copy=${encodeURIComponent(id)}`));
  await notifyResult(shortRoomName(room), message);
  await touchRoom(id);
}

async function copyInFirst(targets: FrameTarget[], text: string): Promise<boolean> {
  // Firefox's background page needs no target.
  if (targets.length === 0) return copyFromBackground(text, undefined);
  for (const target of targets) if (await copyFromBackground(text, target)) return true;
  return false;
}

/**
 * Writes text to the clipboard from the background. Firefox's background is a page and can do so itself; a service
 * worker has no clipboard and injects a function into a tab, which `activeTab` permits after a user action there.
 * @param target undefined if there is no such tab; a worker then fails
 * @returns whether the text was written
 */
export const copyFromBackground = async (text: string, target: FrameTarget | undefined): Promise<boolean> => {
  if (typeof document !== 'undefined') return writeToClipboard(text);
  return target !== undefined && runInTab(target, writeToClipboard, text);
};

/**
 * Calls a function inside a web page for which the host has just granted `activeTab`.
 * @param func is serialized, so it must not use anything from its enclosing scope
 * @returns the function's result; false if the browser refuses the injection, as in its own pages
 */
export async function runInTab(
  target: FrameTarget,
  func: (text: string) => Promise<boolean>,
  text: string,
): Promise<boolean> {
  try {
    const [injection] = await browser.scripting.executeScript({ target, func, args: [text] });
    return injection?.result === true;
  } catch {
    return false;
  }
}

/** Runs inside the page: it is serialized, so it must not use anything from its enclosing scope. */
async function writeToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The Clipboard API is missing in pages without TLS and refuses to write without focus; `execCommand` works in
    // both. The listener stops the event so that the page's own copy handlers do not run.
    let wasHandled = false;
    const onCopy = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
      wasHandled = true;
    };
    window.addEventListener('copy', onCopy, true);
    const copied = document.execCommand('copy');
    window.removeEventListener('copy', onCopy, true);
    return copied && wasHandled;
  }
}
