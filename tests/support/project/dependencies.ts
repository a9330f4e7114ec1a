import { gzipSync } from 'node:zlib';
import { build, parseSync, type Rolldown } from 'vite';
import { product, read } from './sources.ts';

/** JSX is compiled to calls of these, which no source names. */
const BY_THE_COMPILER: Record<string, string> = { preact: "export { jsx } from 'preact/jsx-runtime';" };
/** The build that the extension takes, where it is not the usual one (`wxt.config.ts`). */
const BUILDS: Record<string, string> = { dexie: 'dexie/dist/modern/dexie.mjs' };

/** The values that a file takes from a package, each as `specifier name`. */
function takenFrom(dependency: string, file: string): string[] {
  const source = read(file);
  const { staticImports, staticExports } = parseSync(file, source).module;
  const isIts = (name: string) => name === dependency || name.startsWith(`${dependency}/`);
  const imported = staticImports.flatMap(({ moduleRequest, entries }) =>
    entries.flatMap(({ importName, localName, isType }) => {
      if (isType || !isIts(moduleRequest.value)) return [];
      const names =
        importName.kind === 'NamespaceObject'
          ? [...source.matchAll(new RegExp(`\\b${localName.value}\\.([a-z]\\w*)`, 'g'))].map(
              ([, name = '']) => name,
            )
          : [importName.name ?? 'default'];
      return names.map((name) => `${moduleRequest.value} ${name}`);
    }),
  );
  const passedOn = staticExports
    .flatMap(({ entries }) => entries)
    .flatMap(({ moduleRequest, importName, isType }) =>
      moduleRequest && !isType && isIts(moduleRequest.value)
        ? [`${moduleRequest.value} ${importName.name ?? 'default'}`]
        : [],
    );
  return [...imported, ...passedOn];
}

/** What the product uses of a package at run time, as the source of a module. */
function usesOf(dependency: string): string {
  const taken = new Set(product.flatMap((file) => takenFrom(dependency, file)));
  const lines = [...taken].map((each, index) => {
    const [from = '', name = ''] = each.split(' ');
    return `export { ${name} as use${index} } from '${BUILDS[from] ?? from}';`;
  });
  return [...lines, BY_THE_COMPILER[dependency] ?? ''].join('\n');
}

/**
 * How much of a package the extension carries, in bytes: what the product uses of it, minified and gzipped.
 * @param others packages that are counted for themselves
 */
export async function carriedBytes(dependency: string, others: string[]): Promise<number> {
  const entry = 'virtual:uses';
  const result = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'uses',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? usesOf(dependency) : undefined),
      },
    ],
    build: {
      write: false,
      minify: true,
      target: 'chrome120',
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        external: (id) =>
          others.some((other) => other !== dependency && (id === other || id.startsWith(`${other}/`))),
      },
    },
  })) as Rolldown.RolldownOutput;
  const code = result.output.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : [])).join('\n');
  return gzipSync(code).length;
}
