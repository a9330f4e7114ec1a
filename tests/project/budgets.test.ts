import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  builds,
  builtAt,
  bytes,
  deflated,
  gzipped,
  loads,
  sourcesChangedAt,
} from '../support/project/builds.ts';

describe.each(Object.entries(builds))('the production build for %s', (_, build) => {
  it('is newer than its sources; “npm run zip” makes it', () => {
    expect(builtAt(build)).toBeGreaterThan(sourcesChangedAt());
  });

  it.each(globSync(`${build}/content-scripts/*.js`))('puts little into every page: %s', (file) => {
    expect(bytes(file)).toBeLessThanOrEqual(16_000);
    expect(gzipped([file])).toBeLessThanOrEqual(5800);
  });

  it('brings a small picker on the first click', () => {
    expect(bytes(`${build}/picker.js`)).toBeLessThanOrEqual(30_000);
  });

  it('has a light background', () => {
    expect(gzipped(loads(build, 'background.js'))).toBeLessThanOrEqual(60_000);
  });

  it('has a light popup', () => {
    expect(gzipped(loads(build, 'popup.html'))).toBeLessThanOrEqual(55_000);
  });
});

it.each(Object.entries(builds))(
  'the zip for %s is small, languages other than its own not counted',
  (browser, build) => {
    const [zip = ''] = globSync(`.output/*-${browser}.zip`);
    const languages = globSync(`${build}/_locales/*/messages.json`, { exclude: [`${build}/_locales/en`] });
    expect(languages).toHaveLength(2);
    expect(bytes(zip) - deflated(languages)).toBeLessThanOrEqual(166_000);
  },
);
