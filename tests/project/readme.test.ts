import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builds } from '../support/project/builds.ts';
import { carriedBytes } from '../support/project/dependencies.ts';
import { product } from '../support/project/sources.ts';

const readme = existsSync('README.md') ? readFileSync('README.md', 'utf8') : '';
const packageJson = JSON.parse(readFileSync('package.json', 'utf8'));

/** The text under a heading of second rank, up to the next. */
const section = (title: string): string => readme.split(/^## /m).find((part) => part.startsWith(title)) ?? '';
/** What a section's tables are about: the `code` in the first cell of each row. */
const subjects = (title: string): string[] =>
  [...section(title).matchAll(/^\|([^|]+)\|/gm)]
    .flatMap(([, cell = '']) => cell.match(/(?<=`)[^`|, ]+(?=`)/g) ?? [])
    .toSorted();

describe('README.md', () => {
  it.each([
    'npm start',
    'npm test',
    'npm run dev',
    'npm run test:unit',
    'npm run build',
    'npm run build:firefox',
  ])('tells of %s', (command) => expect(readme).toContain(command));

  it('names no command that is not there', () => {
    const named = [...readme.matchAll(/`npm run ([\w:]+)`/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in packageJson.scripts))).toEqual([]);
  });

  it('explains under “Permissions” each permission, and no other', () => {
    const { permissions } = JSON.parse(readFileSync(`${builds.firefox}/manifest.json`, 'utf8'));
    expect(subjects('Permissions')).toEqual(permissions.toSorted());
  });

  it('explains under “Dependencies” each dependency, and no other', () => {
    const dependencies = Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies });
    expect(subjects('Dependencies')).toEqual(dependencies.toSorted());
  });

  it.each(Object.keys(packageJson.dependencies))('tells how much of %s is in the extension', async (name) => {
    const [, told = '0'] =
      new RegExp(`^\\| \`${name}\` +\\| ([\\d.]+) kB +\\|`, 'm').exec(section('Dependencies')) ?? [];
    const carried = await carriedBytes(name, Object.keys(packageJson.dependencies));
    expect(Math.abs(Number(told) - carried / 1000)).toBeLessThanOrEqual(Math.max(0.1, carried / 10_000));
  });

  it('shows under “Where things are” each folder of the project and of lib, and none that is not there', () => {
    const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n');
    const folders = files.flatMap((file) => file.match(/^(?:lib\/)?[^./][^/]*\//) ?? []);
    const named = [...section('Where things are').matchAll(/^([a-z][\w-]*\/(?:[\w-]+\/)?)/gm)].map(
      ([, name = '']) => name,
    );
    expect(named.toSorted()).toEqual([...new Set(folders)].toSorted());
  });

  it('shows under “Where things are” the folders inside the contexts, and none that is not there', () => {
    const [, tree = ''] = section('Where things are').split('```');
    const named: string[] = [];
    let context = '';
    for (const line of tree.split('\n')) {
      const [name = ''] = line.trim().split(' ', 1);
      if (!line.startsWith(' ')) context = name;
      else
        named.push(...(line.match(/(?<= )[a-z][\w-]*(\/|\.ts)(?= |$)/g) ?? []).map((each) => context + each));
    }
    const folders = product.flatMap((file) => file.match(/^(?:components|lib\/\w+)\/[\w-]+\//) ?? []);
    expect(named.filter((path) => path.endsWith('/')).toSorted()).toEqual([...new Set(folders)].toSorted());
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });
});
