// Makes a fresh clone ready: packages, Node 24, without `--no-browsers` browsers, and with `--tests` what only tests need,
// the editors of others and an X server for the toolbar. Plain JavaScript for whatever Node there is.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { findBrowser, findProgram } from './browsers.mjs';
import { installBrowser } from './install-browser.mjs';
import { arePackagesInstalled, isNodeInstalled } from './installed.mjs';
import { say, succeeds } from './run.mjs';
import { installSystemPackage } from './system-packages.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

if (!arePackagesInstalled()) {
  say('Installing packages …');
  if (!succeeds(npm, ['ci', '--loglevel=error'])) quit('The packages could not be installed: see above.');
}
if (!isNodeInstalled()) {
  say('Installing Node 24 for this folder …');
  const rebuild = ['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error'];
  if (!succeeds(npm, rebuild) || !isNodeInstalled()) quit('Node 24 could not be installed: see above.');
}
if (!existsSync('.wxt/tsconfig.json') && !succeeds(npm, ['run', '-s', 'prepare:types'])) {
  quit('WXT could not prepare its types: see above.');
}
/** @type {import('./browsers.mjs').Browser[]} */
const browsers = process.argv.includes('--no-browsers') ? [] : ['chromium', 'firefox'];
for (const browser of browsers) {
  if (!findBrowser(browser) && !(await installBrowser(browser))) {
    quit(
      `No ${browser} was found, and none could be installed. Install it, with Debian for example by ` +
        `“apt install ${browser === 'firefox' ? 'firefox-esr' : browser}”, ` +
        `or name it in ${browser.toUpperCase()}_PATH.`,
    );
  }
}
const isForTests = process.argv.includes('--tests');
const editors = 'tests/editors';
if (isForTests && !arePackagesInstalled(editors)) {
  say('Installing editors …');
  const install = ['ci', '--prefix', editors, '--ignore-scripts', '--prefer-offline', '--loglevel=error'];
  if (!succeeds(npm, install)) quit('The editors could not be installed: see above.');
}
// Other systems show the windows of tests on their own screen.
const needsDisplay = isForTests && process.platform === 'linux';
if (needsDisplay && !findProgram('Xvfb') && !(await installSystemPackage('xvfb'))) {
  quit(
    'No Xvfb was found, and none could be installed. Install it, with Debian for example by “apt install xvfb”.',
  );
}

/** @param {string} sentence */
function quit(sentence) {
  console.error(sentence);
  process.exit(1);
}
