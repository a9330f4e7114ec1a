import { existsSync } from 'node:fs';
import { findBrowser } from './browsers.mjs';
import { say, succeeds } from './run.mjs';
import { installSystemPackage } from './system-packages.mjs';

/** @typedef {import('./browsers.mjs').Browser} Browser */

/**
 * Gets a browser for the tests: Playwright's Chromium where it can be fetched, else Debian's package, where that may be
 * installed.
 *
 * @param {Browser} browser
 * @returns {Promise<boolean>} whether there is one now
 */
export async function installBrowser(browser) {
  if (browser === 'chromium' && (await hasPlaywrights())) return true;
  say(`There is no ${browser} here.`);
  if (browser === 'chromium' && (await isReachable('https://cdn.playwright.dev/'))) {
    say('Fetching Playwright’s own into its folder for browsers …');
    const install = ['node_modules/.bin/playwright', 'install', 'chromium', '--no-shell'];
    if (succeeds('node_modules/.bin/node', install, { timeoutMs: 300_000 })) return true;
  }
  const name = browser === 'firefox' ? 'firefox-esr' : browser;
  return (await installSystemPackage(name)) && findBrowser(browser) !== undefined;
}

async function hasPlaywrights() {
  const { chromium } = await import('playwright-core');
  return existsSync(chromium.executablePath());
}

/** @param {string} url */
async function isReachable(url) {
  try {
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    return false;
  }
}
