import { browser } from './api.ts';

/** Whether the extension's icon is pinned to the toolbar; undefined where the browser does not tell. */
export async function isOnToolbar(): Promise<boolean | undefined> {
  // Documented for Chromium since version 91, and for Firefox, where a manifest of version 2 has `browserAction`.
  const action = (browser.action ?? browser.browserAction) as
    { getUserSettings?: () => Promise<{ isOnToolbar?: boolean }> } | undefined;
  return (await action?.getUserSettings?.())?.isOnToolbar;
}
