import { defineConfig } from '@playwright/test';
import { long } from './tests/support/e2e/long.ts';

/** To be looked at, not to be passed. */
const PICTURES = ['screenshots.spec.ts', 'store-pictures.spec.ts', 'toolbar-pictures.spec.ts'];

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/support/e2e/build.ts',
  fullyParallel: true,
  // On two cores: two leave a quarter of them idle, and take a fifth longer.
  workers: 3,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: { locale: 'en', screenshot: 'only-on-failure' },
  projects: [
    // The longest tests first: at the end, nobody waits for them.
    { name: 'firefox', testMatch: ['firefox/**/*.spec.ts'], grepInvert: long },
    { name: 'chromium', testIgnore: ['firefox/**', ...PICTURES], grepInvert: long },
    { name: 'long', grep: long, testIgnore: PICTURES },
    { name: 'pictures', testMatch: PICTURES },
  ],
});
