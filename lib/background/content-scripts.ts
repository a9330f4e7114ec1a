import { type Scripting, browser } from '../shared/browser/api.ts';
import type { Sender } from '../shared/messaging/protocol.ts';

/** Puts the picker beside the content script that asks for it. It comes on the first click, to keep resident scripts light. */
export async function loadPicker({ tab, frameId = 0 }: Sender): Promise<void> {
  if (tab?.id === undefined) return;
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId] },
    files: ['/picker.js'],
  });
}

/**
 * Puts the content scripts into pages that were open before this version came. Firefox does that by itself; in
 * Chromium their buttons would be missing, or be those of the version before, until a reload.
 */
export async function reinjectContentScripts(): Promise<void> {
  if (import.meta.env.BROWSER === 'firefox') return;
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  await Promise.all(
    scripts.map(async ({ matches, js = [], css = [], all_frames: allFrames = false }) => {
      const tabs = await browser.tabs.query({ url: matches });
      await Promise.all(
        tabs.flatMap(({ id: tabId }) => (tabId === undefined ? [] : inject({ tabId, allFrames }, js, css))),
      );
    }),
  );
}

async function inject(target: Scripting.InjectionTarget, js: string[], css: string[]): Promise<void> {
  try {
    if (css.length > 0) await browser.scripting.insertCSS({ target, files: css });
    await browser.scripting.executeScript({ target, files: js });
  } catch {
    // A tab that was closed meanwhile, or shows an error page, has no button to lose.
  }
}
