import type { Counts } from './counts.ts';

/** What is used of Vitest's JSON report. */
interface Report {
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}

/** Counts of Vitest's JSON report. A file that fails without any test, for instance because it does not load, counts as one failure. */
export function vitestCounts(json: string): Counts {
  const { testResults } = JSON.parse(json) as Report;
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const ended = (status: string) => tests.filter((test) => test.status === status);
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return {
    passed: ended('passed').length,
    failed: ended('failed').length + broken.length,
    // Nothing is tried again here.
    flaky: [],
    skipped: [...ended('skipped'), ...ended('pending'), ...ended('todo')].map(({ fullName }) => fullName),
  };
}
