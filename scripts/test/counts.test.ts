import { describe, expect, it } from 'vitest';
import { add, hasPassed, inWords, none, type Counts } from './counts.ts';
import { playwrightCounts } from './playwright-counts.ts';
import { vitestCounts } from './vitest-counts.ts';

describe('the last line', () => {
  it.each<[string, Partial<Counts>, boolean]>([
    ['3 passed, 0 failed', { passed: 3 }, true],
    ['3 passed, 1 failed', { passed: 3, failed: 1 }, false],
    ['1 skipped (“a”), 3 passed, 0 failed', { passed: 3, skipped: ['a'] }, true],
    ['2 flaky (“a”, “b”), 3 passed, 0 failed', { passed: 3, flaky: ['a', 'b'] }, true],
    [
      '1 flaky (“a”), 1 skipped (“b”), 0 passed, 1 failed',
      { failed: 1, flaky: ['a'], skipped: ['b'] },
      false,
    ],
  ])('says “%s”', (words, counts, passes) => {
    const total = add(none, { ...none, ...counts });
    expect(inWords(total)).toBe(words);
    expect(hasPassed(total)).toBe(passes);
  });
});

describe('of Playwright', () => {
  const spec = (title: string, ...statuses: string[]) => ({
    title,
    tests: statuses.map((status) => ({ status })),
  });
  const report = (...specs: unknown[]) => ({ suites: [{ title: 'file', specs }], errors: [] as unknown[] });

  it('a test that passed when it was tried again is flaky, and not among the passed', () => {
    const counts = playwrightCounts(JSON.stringify(report(spec('one', 'expected'), spec('two', 'flaky'))));
    expect(counts).toEqual({ passed: 1, failed: 0, flaky: ['two'], skipped: [] });
  });

  it('tests count in each project, and in suites within suites', () => {
    const inner = { title: 'inner', specs: [spec('two', 'skipped', 'unexpected')] };
    const suites = [{ title: 'file', specs: [spec('one', 'expected', 'expected')], suites: [inner] }];
    const counts = playwrightCounts(JSON.stringify({ suites, errors: [] }));
    expect(counts).toEqual({ passed: 2, failed: 1, flaky: [], skipped: ['two'] });
  });

  it.each([
    ['an error outside of any test', { ...report(), errors: [{ message: 'no browser' }] }],
    ['a status that nobody knows', report(spec('one', 'interrupted'))],
  ])('%s is a failure', (_, json) => {
    expect(playwrightCounts(JSON.stringify(json)).failed).toBe(1);
  });
});

describe('of Vitest', () => {
  const file = (status: string, ...statuses: string[]) => ({
    name: 'file',
    status,
    assertionResults: statuses.map((status) => ({ status, fullName: `a ${status} test` })),
  });
  const counts = (...testResults: unknown[]) => vitestCounts(JSON.stringify({ testResults }));

  it('what is left out, for whatever reason, is named', () => {
    expect(counts(file('passed', 'passed', 'skipped', 'todo'))).toEqual({
      passed: 1,
      failed: 0,
      flaky: [],
      skipped: ['a skipped test', 'a todo test'],
    });
  });

  it('a file that does not load is one failure, one with a failed test no second', () => {
    expect(counts(file('failed')).failed).toBe(1);
    expect(counts(file('failed', 'failed', 'passed')).failed).toBe(1);
  });
});
