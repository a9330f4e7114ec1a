/** The extension API with promises, for background and pages. Content scripts use `wxt/browser`: the polyfill is too heavy for them. */
export { default as browser } from 'webextension-polyfill';
