import { expect, it } from 'vitest';
import { missingVariables, stores, submitArguments } from './stores.ts';

const complete = Object.fromEntries(stores.flatMap(({ variables }) => variables.map((name) => [name, 'x'])));
const pathOf = (name: string) => `${name}.zip`;

it('each store gets its packages, Edge that for Chromium', () => {
  const args = submitArguments(complete, pathOf).join(' ');
  for (const part of [
    '--chrome-zip chrome.zip',
    '--edge-zip chrome.zip',
    '--firefox-zip firefox.zip --firefox-sources-zip sources.zip',
  ])
    expect(args).toContain(part);
});

it('a store without all of its secrets gets nothing', () => {
  const environment = { ...complete, FIREFOX_JWT_SECRET: '' };
  expect(submitArguments(environment, pathOf).join(' ')).not.toContain('firefox');
  expect(stores.flatMap((store) => missingVariables(store, environment))).toEqual(['FIREFOX_JWT_SECRET']);
  expect(submitArguments({}, pathOf)).toEqual([]);
});
