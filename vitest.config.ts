import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

// The polyfill refuses to load outside an extension; units get WXT's in-memory browser instead.
const polyfill = new URL('tests/support/fake-polyfill.ts', import.meta.url).pathname;

/** Tests that set the time zone, as `vi.stubEnv('TZ', 'Europe/Vienna')`. */
const ZONES = '{lib,components}/**/*.zones.test.{ts,tsx}';

export default defineConfig(async ({ mode }) => ({
  resolve: { alias: { 'webextension-polyfill': polyfill } },
  test: {
    // Clocks and servers that are waited for leave cores idle: on two cores, four workers take a fifth less than two.
    maxWorkers: 2 * availableParallelism(),
    projects: [
      {
        extends: true,
        plugins: [await WxtVitest()],
        test: {
          name: 'unit',
          include: ['{lib,components,entrypoints,scripts}/**/*.test.{ts,tsx}'],
          exclude: [ZONES, '**/node_modules/**'],
          // Half the time of processes, which take longer to start than most of these tests.
          pool: 'vmThreads',
          setupFiles: [
            'tests/support/isolate-broadcast.ts',
            'fake-indexeddb/auto',
            'tests/support/unit-setup.ts',
          ],
          restoreMocks: true,
          testTimeout: 20_000,
          unstubGlobals: true,
        },
      },
      {
        extends: true,
        plugins: [await WxtVitest()],
        // The time zone is that of a process: a thread cannot have one of its own.
        test: { name: 'zones', include: [ZONES], pool: 'forks', setupFiles: ['tests/support/unit-setup.ts'] },
      },
      // Of the project as a whole: its sources, and the builds in .output.
      { test: { name: 'project', include: ['tests/project/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'contract',
          include: ['{sandbox,tests/contract,tests/support}/**/*.test.ts'],
          // Those that take long, or programs of the system.
          exclude: mode === 'long' ? [] : ['**/*.long.test.ts'],
          restoreMocks: true,
          testTimeout: 20_000,
        },
      },
    ],
  },
}));
