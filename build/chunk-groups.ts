import type { Plugin } from 'vite';

type Importers = (module: string) => readonly string[];

const DOORS = /\/entrypoints\/(popup|options|background)\b/;

/** The entrypoints that load a module before anybody clicks. */
function doorsOf(module: string, importersOf: Importers, seen = new Set<string>()): Set<string> {
  const [, door] = DOORS.exec(module) ?? [];
  if (door) return new Set([door]);
  if (seen.has(module)) return new Set();
  seen.add(module);
  return new Set(importersOf(module).flatMap((each) => [...doorsOf(each, importersOf, seen)]));
}

function fileFor(doors: Set<string>): string | null {
  if (doors.has('popup')) {
    if (doors.has('background')) return 'base';
    return doors.has('options') ? 'page' : null;
  }
  return doors.has('options') && doors.has('background') ? 'rest' : null;
}

/**
 * Puts what the popup begins with and shares with others into two files, by whether the background needs it too, and
 * what options and background share beyond that into a third. Many small ones take more bytes, each for its own imports
 * and its own compression.
 */
export const chunkGroups = (): Plugin => ({
  name: 'together',
  apply: 'build',
  outputOptions: (options) => ({
    ...options,
    ...(options.format !== 'iife' && {
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [
          {
            name: (module, build) =>
              fileFor(doorsOf(module, (each) => build.getModuleInfo(each)?.importers ?? [])),
          },
        ],
      },
    }),
  }),
});
