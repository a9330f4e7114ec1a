import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

export interface Import {
  /** A path from the root of the project, or a package. */
  to: string;
  /** Whether only types come by it, so that nothing of it is left at run time. */
  typeOnly: boolean;
}

/** Every source file of the product, by its path from the root of the project: not its tests. */
export const product = globSync('{entrypoints,components,lib}/**/*.{ts,tsx}').filter(
  (file) => !/\.(test|fixture)\.|\/testing\//.test(file),
);

export const read = (file: string): string => readFileSync(file, 'utf8');

const statement = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/gm;

export function importsOf(file: string): Import[] {
  return [...read(file).matchAll(statement)].map(([, type, named, dynamic]) => {
    const name = named ?? dynamic ?? '';
    const to = name.startsWith('.') ? posix.join(posix.dirname(file), name.replace(/\?.*/, '')) : name;
    return { to, typeOnly: type !== undefined };
  });
}

/** What is left of a file's imports at run time. */
const needs = (file: string): string[] =>
  importsOf(file).flatMap(({ to, typeOnly }) => (typeOnly ? [] : [to]));

/** All that is loaded when `file` is: our files and packages, itself included. */
export function reachOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (product.includes(file)) for (const next of needs(file)) reachOf(next, seen);
  return seen;
}

/** The first way from a file back to itself, if there is one. */
export function cycleFrom(file: string, path: string[] = []): string[] | undefined {
  if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
  for (const next of needs(file)) {
    const cycle = product.includes(next) ? cycleFrom(next, [...path, file]) : undefined;
    if (cycle) return cycle;
  }
  return undefined;
}
