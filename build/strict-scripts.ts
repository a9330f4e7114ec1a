import type { Plugin } from 'vite';

/**
 * Vite plugin that builds classic scripts in strict mode, as the modules that they are made of are. Without it a function
 * that is called by itself has the global object as `this`, by which Dexie's `RangeSet` takes itself for called with `new`.
 */
export const strictScripts = (): Plugin => ({
  name: 'strict-scripts',
  apply: 'build',
  outputOptions: (options) => ({ ...options, ...(options.format === 'iife' && { strict: true }) }),
});
