/** What a stage of the tests came to. */
export interface Counts {
  passed: number;
  failed: number;
  /** Titles of those that failed and passed when they were tried again. */
  flaky: string[];
  /** One line each, e.g. the file and how many. */
  skipped: string[];
}

export const none: Counts = { passed: 0, failed: 0, flaky: [], skipped: [] };

export const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  flaky: [...a.flaky, ...b.flaky],
  skipped: [...a.skipped, ...b.skipped],
});

/** Whether nothing failed, not even at the first try. */
export const hasPassed = ({ failed, flaky }: Counts): boolean => failed === 0 && flaky.length === 0;

/** As the last line has it: `3 passed, 0 failed`, and `, 1 flaky` and `, 1 skipped` where there are any. */
export function inWords({ passed, failed, flaky, skipped }: Counts): string {
  const rest = Object.entries({ flaky, skipped })
    .filter(([, titles]) => titles.length > 0)
    .map(([word, titles]) => `, ${titles.length} ${word}`);
  return `${passed} passed, ${failed} failed${rest.join('')}`;
}
