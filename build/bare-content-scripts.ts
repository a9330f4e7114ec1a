import type { Plugin } from 'vite';

/**
 * Vite plugin that starts content scripts without WXT's `ContentScriptContext`, whose instances announce the extension's
 * id to the page; the content scripts use `lib/content/script-lifetime.ts` instead. What only the manifest needs of a
 * script's definition then drops out of it, too: 160 bytes a page. Scripts that come later are started by nothing else,
 * either.
 */
export const bareContentScripts = (): Plugin => ({
  name: 'bare-content-scripts',
  enforce: 'pre',
  transform: {
    filter: { id: /virtual:wxt-(content-script-isolated-world|unlisted-script)-entrypoint/ },
    handler: (code) => {
      const [definition] = /^import definition from .+$/m.exec(code) ?? [];
      if (definition === undefined) throw new Error('WXT starts scripts in another way than it did');
      return { code: `${definition}\ndefinition.main();`, map: null };
    },
  },
});
