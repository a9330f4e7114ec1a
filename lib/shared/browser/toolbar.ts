import { browser } from './api.ts';

/** What not every browser has of the action. A manifest of version 2 has `browserAction`, in Firefox. */
interface Toolbar {
  /** Documented for Chromium since version 91, and for Firefox. */
  getUserSettings?: () => Promise<{ isOnToolbar?: boolean }>;
  /** Documented for Chromium since version 130. */
  onUserSettingsChanged?: {
    addListener(listener: () => void): void;
    removeListener(listener: () => void): void;
  };
}

const toolbar = () => (browser.action ?? browser.browserAction) as Toolbar | undefined;

/** Whether the extension's icon is pinned to the toolbar; undefined where the browser does not tell. */
export const isOnToolbar = async (): Promise<boolean | undefined> =>
  (await toolbar()?.getUserSettings?.())?.isOnToolbar;

/** Calls back when the icon is pinned or unpinned, in browsers that tell. @returns a function that ends it */
export function onToolbarChange(callback: () => void): () => void {
  const event = toolbar()?.onUserSettingsChanged;
  const listener = () => callback();
  event?.addListener(listener);
  return () => event?.removeListener(listener);
}
