import { readFileSync } from 'node:fs';

/** The folder of what is built. */
export const OUTPUT = '.output';

export const versionOf = (folder: string): string =>
  JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')).version;

/** The files that a release consists of, by their names in {@link OUTPUT}. */
export const packageNames = (version: string) => ({
  chrome: `permalinks-for-eyeson-${version}-chrome.zip`,
  firefox: `permalinks-for-eyeson-${version}-firefox.zip`,
  sources: `permalinks-for-eyeson-${version}-sources.zip`,
});
