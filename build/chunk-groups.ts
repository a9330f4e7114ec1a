import type { Plugin } from 'vite';

type Importers = (module: string) => readonly string[];

const ENTRYPOINTS = /\/entrypoints\/(popup|options|rooms|background)\b/;

/** What the popup always loads after its first frame: one file takes less of its time than seven. */
const AFTER_FIRST_FRAME =
  /\/components\/(kit\/focus-recovery|notices\/sync-notice|popup\/(foot-actions|on-open)|state\/(durability|pause|save-snapshot|sync-progress))\.tsx?$/;

/** The entrypoints that import a module statically, directly or through others. */
function entrypointsOf(module: string, importersOf: Importers, seen = new Set<string>()): Set<string> {
  const [, entrypoint] = ENTRYPOINTS.exec(module) ?? [];
  if (entrypoint) return new Set([entrypoint]);
  if (seen.has(module)) return new Set();
  seen.add(module);
  return new Set(importersOf(module).flatMap((each) => [...entrypointsOf(each, importersOf, seen)]));
}

/** The chunk of a module; null leaves it to the bundler. */
function chunkFor(entrypoints: Set<string>): string | null {
  const isOfTab = entrypoints.has('options') || entrypoints.has('rooms');
  if (entrypoints.has('popup')) {
    if (entrypoints.has('background')) return 'base';
    return isOfTab ? 'page' : null;
  }
  return isOfTab && entrypoints.has('background') ? 'rest' : null;
}

/**
 * Vite plugin that bundles shared modules into chunks: `base` for popup and background, `page` for popup and
 * the pages in tabs (settings and rooms), `rest` for those and the background; and into a fourth, `late`, what the
 * popup loads after its first frame. Many small chunks would take more bytes, since each has its own
 * imports and is compressed separately.
 */
export const chunkGroups = (): Plugin => ({
  name: 'chunk-groups',
  apply: 'build',
  outputOptions: (options) => ({
    ...options,
    ...(options.format !== 'iife' && {
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [
          {
            name: (module, build) =>
              AFTER_FIRST_FRAME.test(module)
                ? 'late'
                : chunkFor(entrypointsOf(module, (each) => build.getModuleInfo(each)?.importers ?? [])),
          },
        ],
      },
    }),
  }),
});
