/** What a stage of the tests came to. */
export interface Counts {
  passed: number;
  failed: number;
  /** One line each, e.g. the file and how many. */
  skipped: string[];
}

export const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: [...a.skipped, ...b.skipped],
});

export const none: Counts = { passed: 0, failed: 0, skipped: [] };

/** As the last line has it: `3 passed, 0 failed`, and `, 1 skipped` where there are any. */
export function inWords({ passed, failed, skipped }: Counts): string {
  const rest = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  return `${passed} passed, ${failed} failed${rest}`;
}
