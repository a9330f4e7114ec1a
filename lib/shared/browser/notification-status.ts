import { browser } from 'wxt/browser';

const KEY = 'notificationNotShown';

/**
 * Stores whether the desktop has shown the last notification. What is stored ends with the browser session, as the
 * reason may.
 */
export async function storeShown(isShown: boolean): Promise<void> {
  const { session } = browser.storage;
  await (isShown ? session.remove(KEY) : session.set({ [KEY]: true }));
}

/** Whether the desktop did not show the last notification of this browser session. */
export async function isNotShown(): Promise<boolean> {
  const stored = await browser.storage.session.get<Record<string, boolean>>(KEY);
  return stored[KEY] === true;
}
