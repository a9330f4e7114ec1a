/**
 * The extension API with promises, for the background and the extension's pages. Content scripts use `wxt/browser`,
 * since the polyfill would add 10 kB to each.
 */
export { default as browser } from 'webextension-polyfill';
export type { Events, Notifications, Scripting } from 'webextension-polyfill';

export { inFirefox } from './build.ts';
