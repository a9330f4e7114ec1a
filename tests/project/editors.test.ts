import { expect, it } from 'vitest';
import { type Editor, editors, versionOf } from '../editors/editors.ts';
import { filesLike, read } from '../support/project/sources.ts';

const noteOn = ({ linksSelection, isSpaced }: Editor): string => {
  if (linksSelection) return 'Selected words stay and lead to the link, as when one pastes it over them';
  return isSpaced ? 'May put a space more around the link than it needs' : '';
};

it('docs/editors.md has a row for each editor that the tests try in both browsers, and no other', () => {
  const rows = [...read('docs/editors.md').matchAll(/^\| (?!Editor|-)(.*) \|$/gm)].map(([, row = '']) =>
    row.split('|').map((cell) => cell.trim()),
  );
  const tried = editors.map((editor) => [
    editor.name,
    versionOf(editor),
    'yes',
    'yes',
    'one step',
    noteOn(editor),
  ]);
  expect(rows).toEqual(tried);
  // The same table is what each browser is tried with, without an exception for one of them.
  const specs = filesLike('tests/e2e/**/editors.spec.ts').map((file) =>
    read(file).split('\n\n').slice(1).join('\n\n'),
  );
  expect(specs).toHaveLength(2);
  expect(specs[1]).toBe(specs[0]?.replaceAll('sharedExtension', 'sharedFirefox'));
});

it('every editor has a page, and every page an editor', () => {
  const pages = filesLike('tests/editors/pages/*.ts').map((file) => file.replace(/.*\/|\.ts$/g, ''));
  expect(pages.toSorted()).toEqual(editors.map(({ page }) => page).toSorted());
});
