import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(resolve(root, file), 'utf8');

/** Tests by their file and words of their title, as a table of a document names them. */
const namedIn = (document: string) =>
  [...read(document).matchAll(/`([\w./-]+\.tsx?)`: “(.+?)”(?=[;,. |]|$)/gm)].map(
    ([, file = '', title = '']) => ({
      file,
      title,
    }),
  );

/** Rows of a document's tables that name no test. */
const rowsWithout = (document: string) =>
  read(document)
    .split('\n')
    .filter((line) => /^\| (?!-|what )/.test(line) && !/`[\w./-]+\.tsx?`: “/.test(line));

describe.each([['docs/strengths.md', 20]] as const)('%s', (document, rows) => {
  it('names tests', () => expect(namedIn(document).length).toBeGreaterThanOrEqual(rows));

  it('has a test for each of its rows', () => expect(rowsWithout(document)).toEqual([]));

  it.each(namedIn(document))('“$title” is in $file', ({ file, title }) => {
    expect(read(file)).toContain(title);
  });
});
