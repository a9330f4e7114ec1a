import type { Omnibox } from 'webextension-polyfill';
import { browser } from './api.ts';

export type Disposition = Omnibox.OnInputEnteredDisposition;

/** Opens an address where the host has asked for it: in the tab they look at, or in a new one. */
export async function openWithDisposition(where: Disposition, url: string): Promise<void> {
  if (where === 'currentTab') await browser.tabs.update({ url });
  else if (where === 'newBackgroundTab') await browser.tabs.create({ url, active: false });
  else await openTab(url);
}

/** Opens an address in a new tab, in front; in a new window where none is open, as after the last one was closed. */
export async function openTab(url: string): Promise<void> {
  try {
    await browser.tabs.create({ url });
  } catch {
    await browser.windows.create({ url });
  }
}
