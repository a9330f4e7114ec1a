import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { findBrowser } from './browsers.mjs';
import { say, succeeds } from './run.mjs';

/** @typedef {import('./browsers.mjs').Browser} Browser */

/**
 * Gets a browser for the tests: Playwright's Chromium where it can be fetched, else Debian's package where we may
 * install one. Tells whether there is one now.
 *
 * @param {Browser} browser
 */
export async function installBrowser(browser) {
  if (browser === 'chromium' && (await hasPlaywrights())) return true;
  say(`No ${browser} here; installing one …`);
  if (browser === 'chromium' && (await isReachable('https://cdn.playwright.dev/'))) {
    const install = ['node_modules/.bin/playwright', 'install', 'chromium', '--no-shell'];
    if (succeeds('node_modules/.bin/node', install, { timeoutMs: 300_000 })) return true;
  }
  return installFromDebian(browser);
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

/** @param {Browser} browser */
function installFromDebian(browser) {
  if (spawnSync('apt-get', ['--version']).status !== 0) return false;
  const isRoot = process.getuid?.() === 0;
  const [program, ...prefix] = isRoot ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const name = browser === 'firefox' ? 'firefox-esr' : browser;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  succeeds(program, [...prefix, '-q', 'update'], { env });
  succeeds(program, [...prefix, '-q', 'install', '-y', name], { env });
  return findBrowser(browser) !== undefined;
}
