import { basename } from 'node:path';
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
import { filesLike } from '../support/project/sources.ts';

const furtherLanguages = filesLike('locales/*.yml')
  .map((file) => basename(file, '.yml'))
  .filter((language) => language !== 'en');

describe.each(Object.entries(builds))('the production build for %s', (_, build) => {
  it('is newer than its sources; “npm run zip” makes it', () => {
    expect(builtAt(build)).toBeGreaterThan(sourcesChangedAt());
  });

  it.each(filesLike(`${build}/content-scripts/*.js`))('puts little into every page: %s', (file) => {
    expect(bytes(file)).toBeLessThanOrEqual(9_700);
    expect(gzipped([file])).toBeLessThanOrEqual(4_330);
  });

  it.each(filesLike(`${build}/*-picker.js`))('brings a small picker with the first surface: %s', (file) => {
    expect(bytes(file)).toBeLessThanOrEqual(30_500);
  });

  it.each([
    ['controller.js', 2_850, 1_450],
    ['links.js', 12_000, 5_300],
    ['insert-text.js', 6_500, 3_000],
    ['field-guard.js', 20_000, 8_200],
  ])('brings little with a surface, with a link and on a click: %s', (file, most, mostGzipped) => {
    expect(bytes(`${build}/${file}`)).toBeLessThanOrEqual(most);
    expect(gzipped([`${build}/${file}`])).toBeLessThanOrEqual(mostGzipped);
  });

  it('has a light background', () => {
    expect(gzipped(loads(build, 'background.js'))).toBeLessThanOrEqual(77_500);
  });

  it('has a light popup', () => {
    expect(gzipped(loads(build, 'popup.html'))).toBeLessThanOrEqual(59_000);
  });

  it.each(furtherLanguages)('takes little for the language %s', (language) => {
    expect(deflated([`${build}/_locales/${language}/messages.json`])).toBeLessThanOrEqual(11_700);
  });
});

it('loads next to nothing in an idle minute in Chromium', () => {
  expect(bytes(`${builds.chrome}/worker.js`)).toBeLessThanOrEqual(3_700);
});
