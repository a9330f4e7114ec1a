import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builds } from './builds.ts';

const readme = existsSync('README.md') ? readFileSync('README.md', 'utf8') : '';
const packageJson = JSON.parse(readFileSync('package.json', 'utf8'));

/** The text under a heading of second rank, up to the next. */
const section = (title: string): string => readme.split(/^## /m).find((part) => part.startsWith(title)) ?? '';
/** What a section's bullets or table rows are about: the `code` that each begins with. */
const subjects = (title: string): string[] =>
  [...section(title).matchAll(/^(?:[-*]|\|) +`([^`]+)`/gm)].map(([, subject = '']) => subject).toSorted();

describe('README.md', () => {
  it.each(['npm start', 'npm test', 'npm run test:unit', 'npm run build', 'npm run build:firefox'])(
    'tells of %s',
    (command) => expect(readme).toContain(command),
  );

  it('names no command that is not there', () => {
    const named = [...readme.matchAll(/\bnpm (?:run )?(?:-s )?([a-z][\w:]*)/g)].map(([, name = '']) => name);
    const known = [...Object.keys(packageJson.scripts), 'ci', 'install'];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('has under “Permissions” a line beginning with each permission, and with no other', () => {
    const { permissions } = JSON.parse(readFileSync(`${builds.firefox}/manifest.json`, 'utf8'));
    expect(subjects('Permissions')).toEqual(permissions.toSorted());
  });

  it('has under “Dependencies” a line beginning with each dependency, and with no other', () => {
    const dependencies = Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies });
    expect(subjects('Dependencies')).toEqual(dependencies.toSorted());
  });

  it('has under “Tree” each folder of the project and of lib, and none that is not there', () => {
    const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n');
    const folders = files.flatMap((file) => file.match(/^(?:lib\/)?[^./][^/]*\//) ?? []);
    const named = [...section('Tree').matchAll(/^([a-z][\w-]*\/(?:[\w-]+\/)?)/gm)].map(([, name]) => name);
    expect(named.toSorted()).toEqual([...new Set(folders)].toSorted());
  });
});
