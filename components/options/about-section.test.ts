import { expect, it } from 'vitest';
import { parseChangelog } from './about-section.tsx';

it('a changelog is read release by release, without its markup', () => {
  const text =
    '# Changelog\n\n## Unreleased\n\n- _Rooms_ is a page; `ey <room>` works.\n\n## 1.0.0\n\n- a_b\n- two\n';
  expect(parseChangelog(text)).toEqual([
    { version: 'Unreleased', changes: ['Rooms is a page; ey <room> works.'] },
    { version: '1.0.0', changes: ['a_b', 'two'] },
  ]);
});

it('the project’s own changelog can be read', async () => {
  const { default: text } = await import('../../CHANGELOG.md?raw');
  const releases = parseChangelog(text);
  expect(releases.map(({ version }) => version)).toContain('1.0.0');
  for (const { changes } of releases) expect(changes).not.toEqual([]);
});
