import { browser } from './extension.ts';

/**
 * Whether this is the first worker since the browser was started, or since the extension was loaded: with either,
 * all notifications are gone. Says yes once. (`runtime.onStartup` stays silent when an extension is loaded anew.)
 */
export async function isNewSession(): Promise<boolean> {
  const { begun } = await browser.storage.session.get('begun');
  if (begun) return false;
  await browser.storage.session.set({ begun: true });
  return true;
}
