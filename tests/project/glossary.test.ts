import { describe, expect, it } from 'vitest';
import { wordingOf, wordsOf } from '../support/project/names.ts';
import { filesLike, read } from '../support/project/sources.ts';

const glossary = read('docs/glossary.md');

/** The rows of all tables whose first heading this is, each as its cells. */
const rowsUnder = (heading: string): string[][] =>
  glossary
    .split(new RegExp(`^\\| ${heading} .*\\n\\|[ |-]+\\n`, 'm'))
    .slice(1)
    .flatMap((after) => after.split('\n\n')[0]?.split('\n') ?? [])
    .filter((line) => line.startsWith('|'))
    .map((line) => line.slice(1, -1).split('|'))
    .map((cells) => cells.map((cell) => cell.trim()));

const retired = rowsUnder('retired').map(([words = '', , checked = '']) => ({ words, checked }));
const inNames = retired.filter(({ checked }) => checked.startsWith('names')).map(({ words }) => words);
const inComments = retired.filter(({ checked }) => checked.endsWith('comments')).map(({ words }) => words);
const stored = new Set(rowsUnder('name').map(([name = '']) => name.replaceAll('`', '')));

const files = filesLike('{entrypoints,components,lib,build,sandbox,scripts,tests}/**/*.{ts,tsx,mjs}');
const wording = new Map(files.map((file) => [file, wordingOf(file)]));

/** Whether the words of a name or a text have this one, or these in a row; also as more than one of it. */
function has(text: string, words: string): boolean {
  const all = ` ${wordsOf(text).join(' ')} `;
  return all.includes(` ${words} `) || all.includes(` ${words}s `);
}

describe('the glossary', () => {
  it('has a table of retired words', () => {
    expect(inNames.length).toBeGreaterThan(20);
    expect(inComments.length).toBeGreaterThan(5);
  });

  it.each(inNames)('“%s” is in no name that the project gives', (words) => {
    const names = [...wording].flatMap(([file, { names }]) =>
      names.filter((name) => !stored.has(name) && has(name, words)).map((name) => `${file}: ${name}`),
    );
    expect(names).toEqual([]);
  });

  it.each(inComments)('“%s” is in no comment', (words) => {
    expect(files.filter((file) => has(wording.get(file)?.comments ?? '', words))).toEqual([]);
  });

  it('excuses only names that are stored', () => {
    const tables = read('lib/shared/database/tables.ts') + read('lib/shared/database/database.ts');
    expect([...stored].filter((name) => !new RegExp(`^ +(declare )?${name}\\??:`, 'm').test(tables))).toEqual(
      [],
    );
  });

  it('gives each word one meaning', () => {
    const words = rowsUnder('word').map(([word = '']) => word);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    expect(words).not.toEqual([]);
  });
});

it.each([
  ['isHTTPReady', ['is', 'http', 'ready']],
  ['KEEP_MS', ['keep', 'ms']],
  ['action-cable', ['action', 'cable']],
  ['#hold', ['hold']],
])('the words of %s are %j', (name, words) => expect(wordsOf(name)).toEqual(words));
