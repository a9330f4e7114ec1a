import { globSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';

export const builds = { chrome: '.output/chrome-mv3', firefox: '.output/firefox-mv2' };

/** When the newest of the files that make the product was changed, in milliseconds since 1970. */
export const sourcesChangedAt = (): number =>
  Math.max(
    ...globSync('{build,entrypoints,components,lib,locales,public}/**').map((file) => statSync(file).mtimeMs),
  );

export const builtAt = (build: string): number => statSync(join(build, 'manifest.json')).mtimeMs;

export const bytes = (file: string): number => readFileSync(file).length;

export const gzipped = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);

/** What files take in a zip. */
export const deflated = (files: string[]): number =>
  files.reduce((sum, file) => sum + deflateRawSync(readFileSync(file), { level: 9 }).length, 0);

/** A page or script of a build and all that it loads before anybody clicks: paths on this disk. */
export function loads(build: string, path: string, seen = new Set<string>()): Set<string> {
  const file = join(build, path);
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  const linked = path.endsWith('.html')
    ? source.matchAll(/<(?:script|link)[^>]+(?:src|href)="\/?([^"]+)"/g)
    : source.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g);
  for (const [, target = ''] of linked) {
    loads(build, target.startsWith('.') ? posix.join(posix.dirname(path), target) : target, seen);
  }
  return seen;
}
