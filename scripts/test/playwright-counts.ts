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

const titleOf = ({ title }: { title: string }): string => title;
const specsOf = (suite: Suite): Suite['specs'] => [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];

/** Counts of Playwright's JSON report. An error outside of any test counts as one failure. */
export function playwrightCounts(json: string): Counts {
  const { suites, errors } = JSON.parse(json) as Report;
  const tests = suites
    .flatMap(specsOf)
    .flatMap(({ title, tests }) => tests.map(({ status }) => ({ title, status })));
  const ended = (wanted: string) => tests.filter(({ status }) => status === wanted);
  const passed = ended('expected').length;
  const flaky = ended('flaky');
  const skipped = ended('skipped');
  // Any status that is not known here is a failure.
  const failed = tests.length - passed - flaky.length - skipped.length + errors.length;
  return { passed, failed, flaky: flaky.map(titleOf), skipped: skipped.map(titleOf) };
}
