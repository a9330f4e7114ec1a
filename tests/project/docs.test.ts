import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesLike, read } from '../support/project/sources.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

/** What stands in a text between backquotes and is a path of the project: it begins with a folder or file of the root. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`([\w.-]+\/[\w./*-]*)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => existsSync(path.split('/')[0] ?? '') && !/[A-Z]{4}/.test(path));

/** The files that a text links to, from where it stands. */
const linksIn = (file: string): string[] =>
  [...read(file).matchAll(/\]\((?!https?:)([^)#]*)(?:#[^)]*)?\)/g)].flatMap(([, to = '']) =>
    to === '' ? [] : [posix.join(posix.dirname(file), to)],
  );

describe.each(['README.md', 'CONTRIBUTING.md', ...filesLike('docs/*.md')])('%s', (file) => {
  it('names paths that are there', () => {
    const missing = pathsIn(read(file)).filter((path) =>
      path.includes('*') ? filesLike(path).length === 0 : !existsSync(path),
    );
    expect(missing).toEqual([]);
  });

  it('links to files that are there', () => {
    expect(linksIn(file).filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names commands that are there', () => {
    const named = [...read(file).matchAll(/`npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  const [, table = ''] = read('docs/architecture.md').split('## Where does it go?');
  const rows = [...table.matchAll(/^\| (a new [^|]+|the [^|]+)\|([^|]+)\|$/gm)].map(
    ([, task = '', place = '']): [string, string] => [task.trim(), place],
  );

  it('answers eight questions of newcomers', () => expect(rows).toHaveLength(8));

  it.each(rows)('%s: one path', (_, place) => {
    expect(pathsIn(place)).toHaveLength(1);
  });
});

it('docs/glossary.md says of each word where it lives, or that it is only spoken of', () => {
  const [words = ''] = read('docs/glossary.md').split('## Retired words');
  const rows = [...words.matchAll(/^\| ([^|]+) \|[^|]+\|([^|]+)\|$/gm)].filter(
    ([, word = '']) => !/^(word|-+)/.test(word.trim()),
  );
  expect(rows.length).toBeGreaterThan(40);
  const homeless = rows.filter(([, , place = '']) => pathsIn(place).length !== 1 && place.trim() !== '–');
  expect(homeless.map(([, word]) => word)).toEqual([]);
  const named = [...words.matchAll(/`(\w+)` in `([^`]+)`/g)];
  const missing = named.filter(([, name = '', path = '']) => !new RegExp(`\\b${name}\\b`).test(read(path)));
  expect(missing.map(([text]) => text)).toEqual([]);
});

it('docs/decisions.md numbers its decisions without a gap', () => {
  const numbers = [...read('docs/decisions.md').matchAll(/^## (\d+)\. /gm)].map(([, number]) =>
    Number(number),
  );
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(numbers.length).toBeGreaterThan(9);
});
