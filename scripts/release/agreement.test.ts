import { expect, it } from 'vitest';
import { disagreements, type Facts } from './agreement.ts';

const changelog = (...sections: string[]) => ['# Changelog', ...sections].join('\n\n');
const section = (title: string, ...changes: string[]) =>
  `## ${title}\n\n${changes.map((each) => `- ${each}`).join('\n')}`;

const right: Facts = {
  version: '1.10.0',
  lockedVersion: '1.10.0',
  changelog: changelog(section('1.10.0', 'More.'), section('1.9.0', 'Some.')),
  tags: ['v1.10.0'],
  allTags: ['v1.9.0', 'v1.10.0'],
  changedFiles: [],
};

it('nothing is said where version, changelog and tag agree', () => {
  expect(disagreements(right)).toEqual([]);
  const unreleased = changelog('## Unreleased', section('1.10.0', 'More.'));
  expect(disagreements({ ...right, changelog: unreleased })).toEqual([]);
});

it.each<[string, Partial<Facts>, string]>([
  ['a version with a word in it', { version: '1.0.0-beta' }, 'three numbers'],
  ['a number that is too large', { version: '1.70000.0' }, 'three numbers'],
  ['a lock file of another version', { lockedVersion: '1.9.0' }, 'npm install --package-lock-only'],
  ['a change that is not committed', { changedFiles: ['README.md'] }, 'README.md'],
  ['a commit without the tag', { tags: ['v1.9.0'], allTags: ['v1.9.0'] }, 'git tag -a v1.10.0'],
  ['a tag on another commit', { tags: [] }, 'is on another commit'],
  [
    'changes that no version has',
    { changelog: changelog(section('Unreleased', 'New.'), section('1.9.0', 'Some.')) },
    'Give that section the name “1.10.0”',
  ],
  [
    'changes that came after the version',
    { changelog: changelog(section('Unreleased', 'New.'), section('1.10.0', 'More.')) },
    'Raise the version in package.json',
  ],
  ['no section', { changelog: changelog(section('1.9.0', 'Some.')) }, 'has no section “1.10.0”'],
  ['an empty section', { changelog: changelog('## 1.10.0', section('1.9.0', 'Some.')) }, 'is empty'],
  [
    'a section in the wrong place',
    { changelog: changelog(section('1.9.0', 'Some.'), section('1.10.0', 'More.')) },
    'newest version first',
  ],
])('of %s it is said what to do', (_, facts, expected) => {
  expect(disagreements({ ...right, ...facts }).join('\n')).toContain(expected);
});
