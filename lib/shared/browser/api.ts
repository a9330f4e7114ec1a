/** The extension API with promises, for background and pages. Content scripts use `wxt/browser`: the polyfill is too heavy for them. */
export { default as browser } from 'webextension-polyfill';
export type { Notifications, Scripting } from 'webextension-polyfill';

/** Whether this build is for Firefox, where notifications have no buttons. */
export const inFirefox = import.meta.env.BROWSER === 'firefox';
