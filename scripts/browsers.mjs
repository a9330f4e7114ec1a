import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

const names = {
  chromium: ['chromium', 'chromium-browser', 'chrome', 'google-chrome-for-testing'],
  firefox: ['firefox-esr', 'firefox'],
};

/** @typedef {keyof typeof names} Browser */

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The browser's executable: what `CHROMIUM_PATH` or `FIREFOX_PATH` names, else the first on the PATH.
 * Google's own Chrome is not looked for: it no longer loads an extension from the command line.
 *
 * @param {Browser} browser
 * @returns {string | undefined}
 */
export function findBrowser(browser) {
  const named = process.env[`${browser.toUpperCase()}_PATH`];
  if (named) return isExecutable(named) ? named : undefined;
  return names[browser].map(findProgram).find((file) => file !== undefined);
}

/**
 * The first executable of this name on the PATH.
 *
 * @param {string} name
 * @returns {string | undefined}
 */
export function findProgram(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}
