import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../support/project/sources.ts';

/** The rows of `docs/faults.md`: an id, and the tests that hold it, each as its file and its name in the source. */
const rows = [...read('docs/faults.md').matchAll(/^\| ([A-E]\d+b?) +\|(.*)\|([^|]*)\|$/gm)].map(
  ([, id = '', , tests = '']) => ({
    id,
    tests: tests
      .trim()
      .split('<br>')
      .map((test) => {
        const [, file = '', name = ''] = /^`([^`]+)`: (.+)$/.exec(test) ?? [];
        return { file, name };
      }),
  }),
);

it('docs/faults.md has each fault once', () => {
  const ids = rows.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(50);
  expect(ids).toEqual([...new Set(ids)]);
});

describe.each(rows)('fault $id', ({ tests }) => {
  it('is held by tests that are there', () => {
    expect(tests.length).toBeGreaterThan(0);
    const missing = tests.filter(
      ({ file, name }) => name === '' || !existsSync(file) || !read(file).includes(name),
    );
    expect(missing).toEqual([]);
  });
});
