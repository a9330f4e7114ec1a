/**
 * Stands in for WXT's module `wxt/utils/content-script-context`, whose instances announce the extension's id to the page.
 * The content scripts use `lib/content/script-lifetime.ts` instead; here any constructor will do.
 */
export const ContentScriptContext = Object;
