import type { Counts } from './counts.ts';

interface Suite {
  title: string;
  suites?: Suite[];
  specs: { title: string; tests: { status: string }[] }[];
}

/** What is used of Playwright's JSON report. */
interface Report {
  suites: Suite[];
  /** What went wrong outside of any test. */
  errors: unknown[];
}

const specsOf = (suite: Suite): Suite['specs'] => [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];

export function playwrightCounts(json: string): Counts {
  const { suites, errors } = JSON.parse(json) as Report;
  const tests = suites
    .flatMap(specsOf)
    .flatMap(({ title, tests }) => tests.map(({ status }) => ({ title, status })));
  const ended = (...statuses: string[]) => tests.filter(({ status }) => statuses.includes(status));
  // A flaky test has passed at its second try, as the configuration allows on a machine that is short of time.
  const passed = ended('expected', 'flaky').length;
  const skipped = ended('skipped').map(({ title }) => title);
  return { passed, failed: tests.length - passed - skipped.length + errors.length, skipped };
}
