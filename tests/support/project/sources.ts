import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

export interface Import {
  /** A path from the root of the project, or a package. */
  to: string;
  /** Whether it is a file of the project, as opposed to a package and to what a build step generates (`#i18n`). */
  isOwn: boolean;
  /** Whether only types come by it, so that nothing of it is left at run time. */
  typeOnly: boolean;
}

/** Every source file of the product, by its path from the root of the project: not its tests. */
export const product = filesLike('{entrypoints,components,lib}/**/*.{ts,tsx}').filter(
  (file) => !/\.test\./.test(file),
);

/** The files that a pattern names. Throws where there are none: a test of each of them would pass without one. */
export function filesLike(pattern: string): string[] {
  const files = globSync(pattern, { exclude: ['**/node_modules/**'] }).toSorted();
  if (files.length === 0) throw new Error(`No file is like ${pattern}`);
  return files;
}

export const read = (file: string): string => readFileSync(file, 'utf8');

/** How many lines a file has, as `wc -l` counts them. */
export const linesOf = (file: string): number => read(file).split('\n').length - 1;

const statement = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/gm;

export function importsOf(file: string): Import[] {
  return [...read(file).matchAll(statement)].map(([, type, named, dynamic]) => {
    const name = named ?? dynamic ?? '';
    // A text that is shown, such as the changelog, is no code.
    const isOwn = name.startsWith('.') && !/\.md\b/.test(name);
    const to = isOwn ? posix.join(posix.dirname(file), name.replace(/\?.*/, '')) : name;
    return { to, isOwn, typeOnly: type !== undefined };
  });
}

/** The files of the project that a file imports from, types included. */
export const ownImportsOf = (file: string): string[] =>
  importsOf(file).flatMap(({ to, isOwn }) => (isOwn ? [to] : []));

/** What is left of a file's imports at run time. */
const needs = (file: string): string[] =>
  importsOf(file).flatMap(({ to, typeOnly }) => (typeOnly ? [] : [to]));

/** All that is loaded when `file` is: files of the project and packages, itself included. */
export function reachOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (product.includes(file)) for (const next of needs(file)) reachOf(next, seen);
  return seen;
}

/**
 * Every way in which files come back to themselves by their imports, types included: each as the files along it.
 * @param importsFrom the imports of a file
 */
export function cyclesOf(files: readonly string[], importsFrom: (file: string) => string[]): string[][] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file]);
    if (done.has(file)) return;
    done.add(file);
    for (const next of importsFrom(file)) if (files.includes(next)) visit(next, [...path, file]);
  };
  for (const file of files) visit(file, []);
  return cycles;
}
