import { browser } from '../shared/browser/api.ts';
import { i18n } from '../shared/i18n/translate.ts';
import type { Room } from '../shared/database/database.ts';
import { copyGuestLink, type FrameTarget, runInTab } from './clipboard.ts';
import { touchRoom } from './rooms/host-link.ts';

/**
 * Puts a room's guest link at the cursor in a frame; where that is not possible, copies it and says so.
 * @param frame undefined if it is not known which frame has the cursor
 */
export async function insertGuestLink(
  room: Room,
  frame: { tabId: number; frameId: number } | undefined,
): Promise<void> {
  const target = frame && { tabId: frame.tabId, frameIds: [frame.frameId] };
  if (target && (await insertIntoFrame(target, room.guestLink))) return touchRoom(room.id);
  // `activeTab` does not cover a frame of another site in Chromium, but the page around it.
  const targets = target ? [target, { tabId: target.tabId }] : [];
  return copyGuestLink(room, targets, i18n.t('menu.copied'));
}

async function insertIntoFrame(target: FrameTarget, text: string): Promise<boolean> {
  try {
    await twice(() => browser.scripting.executeScript({ target, files: ['/insert-text.js'] }));
  } catch {
    return false;
  }
  return runInTab(target, callInsertText, text);
}

/** Tries a second time: Chromium sometimes grants `activeTab` a moment after it has told of the click (seen in 156). */
const twice = <T>(attempt: () => Promise<T>): Promise<T> => attempt().catch(attempt);

/** Runs inside the page: it is serialized, so it must not use anything from its enclosing scope. */
const callInsertText = async (text: string): Promise<boolean> =>
  (await globalThis.permalinksInsert?.(text)) ?? false;

/** The id of the frame of a tab that has the cursor; undefined if the browser lets nobody into it. */
export async function findFocusedFrame(tabId: number): Promise<number | undefined> {
  try {
    const target = { tabId, allFrames: true };
    const frames = await twice(() => browser.scripting.executeScript({ target, func: hasCursor }));
    return frames.find(({ result }) => result === true)?.frameId;
  } catch {
    return undefined;
  }
}

/** Runs inside the page, serialized. The focused element of a page around the focused frame is that frame. */
const hasCursor = (): boolean =>
  document.hasFocus() && !/^i?frame$/i.test(document.activeElement?.tagName ?? '');
