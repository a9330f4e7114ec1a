import { browser } from './extension.ts';

/** Opens an address in a new tab, in front; in a new window where none is open, as after the last one was closed. */
export async function openTab(url: string): Promise<void> {
  try {
    await browser.tabs.create({ url });
  } catch {
    await browser.windows.create({ url });
  }
}
