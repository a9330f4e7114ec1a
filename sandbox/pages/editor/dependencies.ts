import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';

export interface ClosureFile {
  path: string;
  requires: readonly string[];
  /** A `goog.module` has a scope of its own; all other files share the global one. */
  isModule: boolean;
}

const manifest = createRequire(import.meta.url).resolve('google-closure-library/package.json');

/** Where Closure's `base.js` and `deps.js` are. */
export const closureRoot = join(dirname(manifest), 'closure', 'goog');

/** Closure's own register of its files, `deps.js`: namespace → the file that provides it. */
async function readRegister(): Promise<Map<string, ClosureFile>> {
  const register = new Map<string, ClosureFile>();
  const addDependency = (
    path: string,
    provides: readonly string[],
    requires: readonly string[],
    flags: { module?: string } = {},
  ): void => {
    const file = { path: join(closureRoot, path), requires, isModule: flags.module === 'goog' };
    for (const namespace of provides) register.set(namespace, file);
  };
  const source = await readFile(join(closureRoot, 'deps.js'), 'utf8');
  runInNewContext(source, { goog: { addDependency } });
  return register;
}

/** The files that `namespaces` need, each once, every file after those it requires. Throws on an unknown namespace. */
export async function closureFiles(namespaces: readonly string[]): Promise<readonly ClosureFile[]> {
  const register = await readRegister();
  const files = new Set<ClosureFile>();
  const visiting = new Set<ClosureFile>();
  const visit = (namespace: string): void => {
    const file = register.get(namespace);
    if (!file) throw new Error(`Closure has no ${namespace}`);
    if (visiting.has(file)) return;
    visiting.add(file);
    file.requires.forEach(visit);
    files.add(file);
  };
  namespaces.forEach(visit);
  return [...files];
}
