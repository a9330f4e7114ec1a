import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages */

/**
 * @param {string} file
 * @returns {Packages}
 */
const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * Whether what npm has put into a folder's node_modules is what the lock file there asks for.
 *
 * @param {string} [folder]
 */
export function arePackagesInstalled(folder = '.') {
  const record = `${folder}/node_modules/.package-lock.json`;
  if (!existsSync(record)) return false;
  const installed = packagesIn(record);
  return Object.entries(packagesIn(`${folder}/package-lock.json`)).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

/** Whether the scripts' own Node is there; it comes by an install script, which npm may have been told not to run. */
export function isNodeInstalled() {
  const wanted = packagesIn('package-lock.json')['node_modules/node']?.version;
  const { stdout } = spawnSync('node_modules/.bin/node', ['--version'], { encoding: 'utf8' });
  return stdout?.trim() === `v${wanted}`;
}
