import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../scripts/release/archive.ts';
import { OUTPUT, packageNames, versionOf } from '../../scripts/release/packages.ts';
import { REVIEWERS_COMMAND } from '../../scripts/release/repeat.ts';
import { builds } from '../support/project/builds.ts';
import { filesLike, read } from '../support/project/sources.ts';

const names = packageNames(versionOf('.'));
const { dependencies } = JSON.parse(read('package.json'));
const root = process.cwd();

describe.each(Object.entries(names))('the zip file of %s', (_, name) => {
  const entries = readArchive(join(OUTPUT, name));
  const paths = entries.map((entry) => entry.name);

  it('is the same whenever it is made: in order, each file with the same valid date', () => {
    expect(entries.length).toBeGreaterThan(50);
    expect(paths).toEqual(paths.toSorted());
    expect([...new Set(entries.map(({ date }) => date))]).toEqual(['1980-01-01T00:00:00']);
  });

  it('knows nothing of the folder that it was made in', () => {
    const telling = entries.filter(({ content }) => content.includes(root) || content.includes('file:///'));
    expect(telling.map((entry) => entry.name)).toEqual([]);
  });

  it('has the licence', () => {
    expect(entries.find((entry) => entry.name === 'LICENSE')?.content.toString()).toBe(read('LICENSE'));
  });
});

describe.each(Object.entries(builds))('the package for %s', (browser, build) => {
  const entries = readArchive(join(OUTPUT, names[browser as keyof typeof builds]));

  it('holds the build that the tests try, and nothing else', () => {
    const files = filesLike(`${build}/**/*.*`).concat(`${build}/LICENSE`);
    expect(entries.map(({ name }) => name)).toEqual(files.map((file) => relative(build, file)).toSorted());
    const changed = entries.filter(({ name, content }) => !content.equals(readFileSync(join(build, name))));
    expect(changed.map(({ name }) => name)).toEqual([]);
  });

  it('assigns no HTML anywhere', () => {
    const writing = /\.(inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write|\beval\(|new Function\(/;
    const scripts = filesLike(`${build}/**/*.js`);
    expect(scripts.filter((file) => writing.test(read(file)))).toEqual([]);
  });

  const notices = read(`${build}/THIRD-PARTY.txt`);

  it.each(Object.keys(dependencies))('tells where %s is from, and under which licence', (name) => {
    const { version, license } = JSON.parse(read(`node_modules/${name}/package.json`));
    const [, about = ''] = notices.split(`\n${name} ${version}\n`);
    expect(about.split('\n\n', 1)[0]).toMatch(
      new RegExp(`^  Licence: ${license.replaceAll(/[()]/g, String.raw`\$&`)}\n  Source: https://`),
    );
  });

  it('has the texts that the licences ask for', () => {
    expect(notices).toContain(read('node_modules/dexie/NOTICE').trim());
    expect(notices).toContain('Mozilla Public License Version 2.0');
    expect(notices).toContain('Source: https://github.com/mozilla/webextension-polyfill\n');
    expect(notices.match(/Apache License\s+Version 2\.0, January 2004/g)?.length).toBeGreaterThan(0);
  });
});

describe('the sources', () => {
  const held = new Set(readArchive(join(OUTPUT, names.sources)).map(({ name }) => name));

  it('hold every file that a build reads', () => {
    const needed = filesLike('{build,entrypoints,components,lib,locales,public,scripts}/**/*.*').filter(
      (file) => !file.includes('.test.'),
    );
    const others = [
      'package.json',
      'package-lock.json',
      '.npmrc',
      'wxt.config.ts',
      'tsconfig.json',
      'LICENSE',
    ];
    expect([...needed, ...others].filter((file) => !held.has(file))).toEqual([]);
  });

  it('come with the command by which a release has built them', () => {
    expect(read('store/README.md')).toContain(`\`${REVIEWERS_COMMAND}\``);
  });
});
