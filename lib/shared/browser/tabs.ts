import type { Omnibox } from 'webextension-polyfill';
import { browser } from './api.ts';

/** Where the user wants a URL to open, by the keys held in the omnibox. */
export type Disposition = Omnibox.OnInputEnteredDisposition;

/** Opens a URL in the current tab, or in a new foreground or background tab. */
export async function openWithDisposition(disposition: Disposition, url: string): Promise<void> {
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else if (disposition === 'newBackgroundTab') await browser.tabs.create({ url, active: false });
  else await openTab(url);
}

/** Opens a URL in a new foreground tab, or in a new window if there is none. */
export async function openTab(url: string): Promise<void> {
  try {
    await browser.tabs.create({ url });
  } catch {
    await browser.windows.create({ url });
  }
}
