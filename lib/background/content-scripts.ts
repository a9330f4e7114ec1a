import { type Scripting, browser } from '../shared/browser/api.ts';
import { SETTINGS_CHANGED } from '../shared/messaging/page-settings.ts';
import type { Sender } from '../shared/messaging/protocol.ts';
import { type Site, sites } from '../shared/sites.ts';

/** The scripts that come later than the resident content scripts, to keep those small. */
type LateScript = Site['picker'] | '/controller.js' | '/links.js' | '/field-guard.js';

/** Injects scripts, in this order, into the frame whose content script requested them. */
export async function injectInto({ tab, frameId = 0 }: Sender, ...files: LateScript[]): Promise<void> {
  if (tab?.id === undefined) return;
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId] },
    files,
  });
}

/** Tells the content scripts in all tabs to read their settings again. Never rejects: a tab may just have been closed. */
export async function announceSettings(): Promise<void> {
  const tabs = await browser.tabs.query({ url: sites.map(({ pages }) => pages) });
  await Promise.allSettled(
    tabs.map(async ({ id }) => id !== undefined && browser.tabs.sendMessage(id, { type: SETTINGS_CHANGED })),
  );
}

/**
 * Injects the content scripts into pages that were open before this version was installed. Firefox does so itself; in
 * Chromium such pages would have no buttons, or those of the previous version, until they are reloaded.
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
    // The tab was closed in the meantime or shows an error page: it needs no button.
  }
}
