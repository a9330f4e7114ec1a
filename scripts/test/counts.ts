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

/** Whether nothing failed at its last try. */
export const hasPassed = ({ failed }: Counts): boolean => failed === 0;

/** As the last line has it: `3 passed, 0 failed`; before that, where there are any, what was flaky or skipped by name. */
export function inWords({ passed, failed, flaky, skipped }: Counts): string {
  const rest = Object.entries({ flaky, skipped })
    .filter(([, titles]) => titles.length > 0)
    .map(
      ([word, titles]) => `${titles.length} ${word} (${titles.map((title) => `“${title}”`).join(', ')}), `,
    );
  return `${rest.join('')}${passed} passed, ${failed} failed`;
}
