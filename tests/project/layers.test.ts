import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cycleFrom, importsOf, product, reachOf, read } from '../support/project/sources.ts';

/** Which folders a folder may import from, besides itself, packages and the files right under `lib/`. */
const arrows: Record<string, string[]> = {
  entrypoints: ['components', 'lib/*'],
  components: ['lib/*'],
  lib: ['lib/*'],
  'lib/eyeson': [],
  'lib/browser': [],
  'lib/rooms': ['lib/eyeson', 'lib/browser'],
  'lib/backup': ['lib/insert', 'lib/rooms', 'lib/eyeson', 'lib/browser'],
  'lib/presence': ['lib/rooms', 'lib/eyeson', 'lib/browser'],
  'lib/alerts': ['lib/presence', 'lib/rooms', 'lib/eyeson', 'lib/browser'],
  'lib/insert': ['lib/eyeson', 'lib/browser'],
  'lib/commands': ['lib/alerts', 'lib/presence', 'lib/rooms', 'lib/eyeson', 'lib/browser'],
  'lib/menu': ['lib/alerts', 'lib/rooms', 'lib/eyeson', 'lib/browser'],
  'lib/answers': ['lib/alerts', 'lib/backup', 'lib/presence', 'lib/rooms', 'lib/eyeson', 'lib/browser'],
};

const folderOf = (file: string): string => {
  const [top = '', inner = '', rest] = file.split('/');
  return top === 'lib' && rest !== undefined ? `lib/${inner}` : top;
};

function mayImport(from: string, to: string): boolean {
  const allowed = arrows[from] ?? [];
  if (from === to || allowed.includes(to)) return true;
  if (to === 'lib') return from !== 'lib/eyeson';
  return to.startsWith('lib/') && allowed.includes('lib/*');
}

describe('the layers', () => {
  it.each(product)('%s imports only downwards', (file) => {
    const own = importsOf(file).filter(({ to }) =>
      /^(entrypoints|components|lib|sandbox|tests|scripts)\//.test(to),
    );
    const upwards = own.filter(({ to }) => !mayImport(folderOf(file), folderOf(to))).map(({ to }) => to);
    expect(upwards).toEqual([]);
  });

  it('have an arrow for every folder', () => {
    expect(Object.keys(arrows)).toEqual(expect.arrayContaining([...new Set(product.map(folderOf))]));
  });

  it('have no cycles', () => {
    expect(product.map((file) => cycleFrom(file)).filter(Boolean)).toEqual([]);
  });
});

/** What is too heavy for a page, or knows secrets. */
const tooMuch = new Set([
  'dexie',
  'preact',
  '@preact/signals',
  'valibot',
  'webextension-polyfill',
  'lib/rooms/database.ts',
  'lib/rooms/accounts.ts',
]);

describe('what knows what', () => {
  it('no file but those in lib/browser names the browser’s own object', () => {
    const naming = product.filter(
      (file) => !file.startsWith('lib/browser/') && /\bchrome\./.test(read(file)),
    );
    expect(naming).toEqual([]);
  });

  it('no file but those in lib/browser imports the polyfill', () => {
    const importing = product.filter((file) =>
      importsOf(file).some(({ to }) => to === 'webextension-polyfill'),
    );
    expect(importing.filter((file) => !file.startsWith('lib/browser/'))).toEqual([]);
  });

  it('Eyeson’s API is spoken without a browser extension around', () => {
    const files = product.filter((file) => file.startsWith('lib/eyeson/'));
    const packages = new Set(files.flatMap((file) => importsOf(file)).map(({ to }) => to));
    expect([...packages].filter((to) => !to.startsWith('lib/eyeson/'))).toEqual(['valibot']);
    const extension = /\b(browser|document|window|localStorage|indexedDB)\./;
    expect(files.filter((file) => extension.test(read(file)))).toEqual([]);
  });

  it.each(globSync('entrypoints/{*.content,picker}.ts'))(
    '%s brings nothing heavy or secret into a page',
    (file) => {
      expect([...reachOf(file)].filter((each) => tooMuch.has(each))).toEqual([]);
    },
  );
});

describe('the size of files', () => {
  const every = globSync('{entrypoints,components,lib,sandbox,scripts,tests}/**/*.{ts,tsx,mjs}');
  const lines = new Map(every.map((file) => [file, read(file).split('\n').length]));

  it('is at most 300 lines', () => {
    expect([...lines].filter(([, count]) => count > 300)).toEqual([]);
  });

  it('is under 60 lines for more than half of them', () => {
    const sorted = [...lines.values()].toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(60);
  });

  it.each(globSync('entrypoints/**/*.{ts,tsx}'))('%s is wiring only, 50 lines at most', (file) => {
    expect(lines.get(file)).toBeLessThanOrEqual(50);
  });
});
