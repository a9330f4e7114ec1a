import { resolve } from 'node:path';
import type { Counts } from './counts.ts';
import { playwrightCounts } from './playwright-counts.ts';
import { vitestCounts } from './vitest-counts.ts';

/** A part of `npm test`: commands that count as one test each, or a runner that reports its own. */
export interface Stage {
  name: string;
  /** Run with the packages' own programs on the PATH. */
  commands: string[];
  /** Whether they run at once, and not one after the other. */
  atOnce?: boolean;
  env?: Record<string, string>;
  report?: { file: string; count: (json: string) => Counts };
}

const vitest = (name: string, ...projects: [string, ...string[]]): Stage => {
  const file = `test-results/${projects[0]}.json`;
  const chosen = projects.map((project) => `--project ${project}`).join(' ');
  return {
    name,
    commands: [`vitest run ${chosen} --reporter dot --reporter json --outputFile.json ${file}`],
    report: { file, count: vitestCounts },
  };
};

/**
 * Both browsers in one run: where one of its tests waits, another goes on. What a busy machine's browser does too late
 * is tried once more, so that one report tells what is broken from what is flaky; the last line names both.
 */
const browsers = (): Stage => {
  const file = 'test-results/browsers.json';
  return {
    name: 'Chromium and Firefox',
    commands: ['playwright test --project chromium --project firefox --retries 1 --reporter dot,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file, EXTENSION_BUILDS: resolve('.output') },
    report: { file, count: playwrightCounts },
  };
};

export const stages: Stage[] = [
  {
    name: 'Production builds, format',
    // A build writes the types that lint and types read.
    commands: ['wxt zip && wxt zip --browser firefox', 'prettier --check --log-level warn .'],
    atOnce: true,
  },
  {
    name: 'Lint, types',
    commands: ['oxlint', 'tsc --noEmit', 'tsc --noEmit -p tests/editors'],
    atOnce: true,
  },
  // In one run: where the contract's tests wait for a clock, units go on.
  vitest('Units, contract, architecture, budgets, words', 'unit', 'zones', 'contract', 'project'),
  browsers(),
];
