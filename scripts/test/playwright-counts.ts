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
  const ended = (status: string) => tests.filter((test) => test.status === status);
  return {
    passed: ended('expected').length,
    failed: tests.length - ended('expected').length - ended('skipped').length + errors.length,
    skipped: ended('skipped').map(({ title }) => title),
  };
}
