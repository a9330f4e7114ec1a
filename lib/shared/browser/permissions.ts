import { browser } from 'wxt/browser';

const origins = ['https://api.eyeson.team/*'];

/** Requests access to Eyeson. Only during a user gesture, as browsers require. @returns whether it is granted now */
export const requestEyesonAccess = (): Promise<boolean> => browser.permissions.request({ origins });

/** Whether the extension has access to Eyeson. The user can revoke it in the browser at any time. */
export const hasEyesonAccess = (): Promise<boolean> => browser.permissions.contains({ origins });
