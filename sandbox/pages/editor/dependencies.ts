import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';

/** A source file of Closure. */
export interface ClosureFile {
  path: string;
  /** Namespaces that it requires. */
  requires: readonly string[];
  /** Whether it is a `goog.module`, which has a scope of its own; other files share the global scope. */
  isModule: boolean;
}

const manifest = createRequire(import.meta.url).resolve('google-closure-library/package.json');

/** Folder of Closure's `base.js` and `deps.js`. */
export const closureRoot = join(dirname(manifest), 'closure', 'goog');

/** Reads Closure's dependency list `deps.js`: files by the namespace that they provide. */
async function readDependencyList(): Promise<Map<string, ClosureFile>> {
  const filesByNamespace = new Map<string, ClosureFile>();
  const addDependency = (
    path: string,
    provides: readonly string[],
    requires: readonly string[],
    flags: { module?: string } = {},
  ): void => {
    const file = { path: join(closureRoot, path), requires, isModule: flags.module === 'goog' };
    for (const namespace of provides) filesByNamespace.set(namespace, file);
  };
  const source = await readFile(join(closureRoot, 'deps.js'), 'utf8');
  runInNewContext(source, { goog: { addDependency } });
  return filesByNamespace;
}

/**
 * Files that the namespaces need, in dependency order and without duplicates. Throws for an unknown
 * namespace.
 */
export async function closureFiles(namespaces: readonly string[]): Promise<readonly ClosureFile[]> {
  const filesByNamespace = await readDependencyList();
  const files = new Set<ClosureFile>();
  const visiting = new Set<ClosureFile>();
  const visit = (namespace: string): void => {
    const file = filesByNamespace.get(namespace);
    if (!file) throw new Error(`Closure has no ${namespace}`);
    if (visiting.has(file)) return;
    visiting.add(file);
    file.requires.forEach(visit);
    files.add(file);
  };
  namespaces.forEach(visit);
  return [...files];
}
