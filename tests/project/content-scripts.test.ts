import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builds } from '../support/project/builds.ts';

const scripts = Object.values(builds).flatMap((build) =>
  globSync([`${build}/content-scripts/*.js`, `${build}/{*-picker,controller,links}.js`]),
);

describe('what runs in other people’s pages', () => {
  it('is two scripts a site for each browser, and two for all sites', () => expect(scripts).toHaveLength(12));

  it.each(scripts)('sends the page neither messages nor events: %s', (file) => {
    expect(readFileSync(file, 'utf8')).not.toMatch(/postMessage|dispatchEvent|new CustomEvent/);
  });

  it.each(scripts)('does not touch the extension’s storage: %s', (file) => {
    expect(readFileSync(file, 'utf8')).not.toMatch(/\.storage\b|["'`]storage["'`]\]/);
  });
});
