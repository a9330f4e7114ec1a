import type { Plugin } from 'vite';

const ASSIGNMENT = /\b[\w$]+\.innerHTML=[\w$]+\.__html\b/g;

/**
 * Vite plugin that takes the one way to write HTML out of Preact: `dangerouslySetInnerHTML`, which nothing here uses. What
 * is not in the extension cannot be misused, and the linter of Mozilla's store has nothing to warn of.
 */
export const noInnerHtml = (): Plugin => ({
  name: 'no-inner-html',
  apply: 'build',
  transform: {
    filter: { id: /[\\/]preact[\\/]dist[\\/]preact\.mjs$/ },
    handler(code) {
      if (code.match(ASSIGNMENT)?.length !== 1) {
        this.error('Preact sets HTML in another way than expected: see build/no-inner-html.ts.');
      }
      return { code: code.replace(ASSIGNMENT, 'void 0'), map: null };
    },
  },
});
