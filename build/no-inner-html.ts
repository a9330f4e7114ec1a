import type { Plugin } from 'vite';

const ASSIGNMENT = /\b[\w$]+\.innerHTML=[\w$]+\.__html\b/g;
const PROPERTY = 'dangerouslySetInnerHTML';

/**
 * Vite plugin that takes the one way to write HTML out of Preact, and fails for a component that would need it. What is
 * not in the extension cannot be misused, and the linter of Mozilla's store has nothing to warn of.
 */
export const noInnerHtml = (): Plugin => ({
  name: 'no-inner-html',
  apply: 'build',
  // Before JSX is compiled: a component is named as it was written.
  enforce: 'pre',
  transform: {
    filter: {
      code: /innerHTML|dangerouslySetInnerHTML/,
      id: /[\\/]preact\.mjs$|^(?!.*node_modules).*\.tsx?$/,
    },
    handler(code, id) {
      if (!/[\\/]preact[\\/]dist[\\/]preact\.mjs$/.test(id)) {
        if (code.includes(PROPERTY)) this.error(`${id}: ${PROPERTY} does nothing here; render elements.`);
        return null;
      }
      if (code.match(ASSIGNMENT)?.length !== 1) {
        this.error('Preact sets HTML in another way than expected: see build/no-inner-html.ts.');
      }
      return { code: code.replace(ASSIGNMENT, 'void 0'), map: null };
    },
  },
});
