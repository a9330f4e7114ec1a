import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

/** What makes a test pass or fail by chance, or never fail. `example` is caught by `pattern`. */
const bans: { ban: string; pattern: RegExp; example: string }[] = [
  {
    ban: 'waits for a time instead of for what is to happen',
    pattern:
      /waitForTimeout|timers\/promises|\bsleep\(|\bsetTimeout[,(]\s*(?:resolve|done)\b|promisify\(setTimeout/,
    example: 'await new Promise((resolve) => setTimeout(resolve, 500));',
  },
  {
    ban: 'waits for an address that may be missing, which is any address',
    pattern: /waitForURL\([^;]*(?:\?\?|\|\|)/,
    example: "await page.waitForURL(room?.hosts[0]?.link ?? '');",
  },
  {
    ban: 'asks in a loop without a limit',
    pattern: /\bwhile \([^;{]*\bawait\b/,
    example: 'while (!(await isThere()));',
  },
  {
    ban: 'keeps all other tests from running',
    pattern: /\b(?:it|test|describe|suite)(?:\.\w+)*\.only\b/,
    example: "test.describe.only('one', () => {});",
  },
  {
    ban: 'is tried again when it fails',
    pattern: /\bretr(?:y|ies): *[1-9]/,
    example: 'test.describe.configure({ retries: 2 });',
  },
];

const root = resolve(import.meta.dirname, '../..');
const files = globSync(
  [
    '{lib,components,entrypoints,scripts,sandbox}/**/*.test.{ts,tsx}',
    'tests/{contract,e2e,project,support}/**/*.{ts,tsx}',
    '{playwright,vitest}.config.ts',
  ],
  { cwd: root },
).filter((file) => resolve(root, file) !== import.meta.filename);

it('finds the tests and what they use', () => {
  expect(files.length).toBeGreaterThan(200);
});

it.each(bans)('no test $ban', ({ pattern, example }) => {
  expect(example).toMatch(pattern);
  expect(files.filter((file) => pattern.test(readFileSync(resolve(root, file), 'utf8')))).toEqual([]);
});
