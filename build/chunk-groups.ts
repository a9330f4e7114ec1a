import type { Plugin } from 'vite';

type Importers = (module: string) => readonly string[];

const ENTRYPOINTS = /\/entrypoints\/(popup|options|rooms|background)\b/;

/** What the popup always loads after its first frame: one file takes less of its time than seven. */
const AFTER_FIRST_FRAME =
  /\/components\/(kit\/focus-recovery|notices\/sync-notice|popup\/(foot-actions|on-open)|state\/(durability|pause|room-columns|room-index|save-snapshot|settings|sync-progress))\.tsx?$/;

/** What the popup loads after its first frame of that which the background and the pages in tabs share. */
const SETTINGS =
  /\/lib\/shared\/(settings\/.*|deep-equal|sites|i18n\/languages|invitation\/web-calendars|rooms\/(options|reminders|sync-progress))\.ts$/;

/** The entrypoints that import a module statically, directly or through others. */
function entrypointsOf(module: string, importersOf: Importers, seen = new Set<string>()): Set<string> {
  const [, entrypoint] = ENTRYPOINTS.exec(module) ?? [];
  if (entrypoint) return new Set([entrypoint]);
  if (seen.has(module)) return new Set();
  seen.add(module);
  return new Set(importersOf(module).flatMap((each) => [...entrypointsOf(each, importersOf, seen)]));
}

/** The chunk of a module that these entrypoints import statically; null leaves it to the bundler. */
function chunkFor(module: string, entrypoints: Set<string>): string | null {
  const isOfTab = entrypoints.has('options') || entrypoints.has('rooms');
  if (entrypoints.has('popup')) {
    if (entrypoints.has('background')) return 'base';
    return isOfTab ? 'page' : null;
  }
  if (!isOfTab || !entrypoints.has('background')) return null;
  return SETTINGS.test(module) ? 'settings' : 'rest';
}

/**
 * Vite plugin that bundles shared modules into chunks: `base` for popup and background (in Firefox, for a worker loads no chunks), `page` for popup and
 * the pages in tabs (settings and rooms), `rest` and `settings` for those and the background; and into another, `late`,
 * what the popup loads after its first frame. Many small chunks would take more bytes, since each has its own imports and
 * is compressed separately.
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
                : chunkFor(
                    module,
                    entrypointsOf(module, (each) => build.getModuleInfo(each)?.importers ?? []),
                  ),
          },
        ],
      },
    }),
  }),
});
