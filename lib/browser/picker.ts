import type { Sender } from '../messages.ts';
import { browser } from './extension.ts';

/** Puts the picker beside the content script that asks for it. It comes on the first click, to keep resident scripts light. */
export async function loadPicker({ tab, frameId = 0 }: Sender): Promise<void> {
  if (tab?.id === undefined) return;
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId] },
    files: ['/picker.js'],
  });
}
