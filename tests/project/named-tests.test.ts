import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../support/project/sources.ts';

/** Rows of the tables of a document: what is held, and the tests that hold it, each as its file and its name in the source. */
const rowsOf = (document: string) =>
  read(document)
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:-|what |id )/.test(line))
    .map((line) => {
      const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
      const tests = (cells.at(-2) ?? '').split('<br>').map((test) => {
        const [, file = '', name = ''] = /^`([^`]+)`: (.+)$/.exec(test) ?? [];
        return { file, name };
      });
      return { what: cells[1] ?? '', tests };
    });

describe.each([
  ['docs/faults.md', 50],
  ['docs/strengths.md', 20],
] as const)('%s', (document, least) => {
  const rows = rowsOf(document);

  it('has each row once', () => {
    const all = rows.map(({ what }) => what);
    expect(all.length).toBeGreaterThanOrEqual(least);
    expect(all).toEqual([...new Set(all)]);
  });

  it.each(rows)('“$what” is held by tests that are there', ({ tests }) => {
    const missing = tests.filter(
      ({ file, name }) => name === '' || !existsSync(file) || !read(file).includes(name),
    );
    expect(missing).toEqual([]);
  });
});
