import { describe, expect, it } from 'vitest';
import { arrows } from '../support/project/arrows.ts';
import { filesLike, importsOf, product, reachOf, read } from '../support/project/sources.ts';

/** Where code runs, by the folders that hold it, and the contexts that each may import from. */
const contexts: Record<string, string[]> = {
  'lib/shared': [],
  'lib/background': ['lib/shared'],
  'lib/content': ['lib/shared'],
  components: ['lib/shared'],
  entrypoints: ['lib/background', 'lib/content', 'components', 'lib/shared'],
};

const contextsOf = (path: string): string[] =>
  Object.keys(contexts).filter((folder) => path.startsWith(`${folder}/`));
const contextOf = (path: string): string => contextsOf(path)[0] ?? '';

describe('the contexts', () => {
  it.each(product)('%s lies in one of them', (file) => {
    expect(contextsOf(file)).toHaveLength(1);
  });

  it('meet in lib/shared and in entrypoints only', () => {
    const crossing = [...arrows].flatMap(([from, targets]) =>
      targets
        .filter(
          (to) => contextOf(to) !== contextOf(from) && !contexts[contextOf(from)]?.includes(contextOf(to)),
        )
        .map((to) => `${from} → ${to}`),
    );
    expect(crossing).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['background.ts', ['lib/background', 'lib/shared']],
    ['*.content.ts', ['lib/content', 'lib/shared']],
    ['*-picker.ts', ['lib/content', 'lib/shared']],
    ['{controller,field-guard,insert-text,links}.ts', ['lib/content', 'lib/shared']],
    ['{popup,options,rooms}/*.tsx', ['components', 'lib/shared']],
  ])('are kept apart by entrypoints/%s', (pattern, expected) => {
    for (const file of filesLike(`entrypoints/${pattern}`)) {
      const reached = [...reachOf(file)]
        .map(contextOf)
        .filter((name) => name !== '' && name !== 'entrypoints');
      expect([...new Set(reached)].toSorted()).toEqual(expected);
    }
  });
});

/** What is too heavy for a page of Google’s, or knows secrets. */
const tooMuch = new Set([
  'dexie',
  'preact',
  '@preact/signals',
  'valibot',
  'webextension-polyfill',
  'lib/shared/database/database.ts',
  'lib/background/teams/connect.ts',
  'lib/background/teams/google-accounts.ts',
]);

describe('what knows what', () => {
  it.each([...tooMuch].filter((each) => each.includes('.ts')))('%s is there to be kept out', (file) => {
    expect(product).toContain(file);
  });

  it('no file but those in lib/shared/browser names the browser’s own object', () => {
    const naming = product.filter(
      (file) => !file.startsWith('lib/shared/browser/') && /\bchrome\./.test(read(file)),
    );
    expect(naming).toEqual([]);
  });

  it('no file but those in lib/shared/browser imports the polyfill, types included', () => {
    const importing = product.filter((file) =>
      importsOf(file).some(({ to }) => to === 'webextension-polyfill'),
    );
    expect(importing.filter((file) => !file.startsWith('lib/shared/browser/'))).toEqual([]);
    expect(importing).not.toEqual([]);
  });

  it('Eyeson’s API is spoken without a browser extension around', () => {
    const files = product.filter((file) => file.startsWith('lib/shared/eyeson/'));
    const outside = new Set(
      files
        .flatMap(importsOf)
        .map(({ to }) => to)
        .filter((to) => !to.startsWith('lib/shared/eyeson/')),
    );
    expect([...outside].filter((to) => !to.startsWith('lib/shared/errors/'))).toEqual(['valibot']);
    const extension = /\b(browser|document|window|localStorage|indexedDB)\./;
    expect(files.filter((file) => extension.test(read(file)))).toEqual([]);
  });

  it.each(filesLike('entrypoints/{*.content,*-picker,controller,field-guard,insert-text,links}.ts'))(
    '%s brings nothing heavy or secret into a page',
    (file) => {
      expect([...reachOf(file)].filter((each) => tooMuch.has(each))).toEqual([]);
    },
  );
});
