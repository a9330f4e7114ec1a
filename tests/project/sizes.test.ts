import { describe, expect, it } from 'vitest';
import { filesLike, linesOf, ownImportsOf, product } from '../support/project/sources.ts';

const SMALL = 40;
const lines = new Map(product.map((file) => [file, linesOf(file)]));
const small = product.filter((file) => linesOf(file) < SMALL);

/** Files with one importer that may be small, each with the reason why it is not a part of that importer. */
const reasons: Record<string, string> = {
  'components/dialogs/room-dialog.tsx': 'the chunk that comes with the first dialog',
  'components/options/new-rooms-section.tsx': 'a section of the settings, each in its own file',
  'components/options/privacy-section.tsx': 'a section of the settings, each in its own file',
  'components/options/shortcuts-section.tsx': 'a section of the settings, each in its own file',
  'components/popup/on-open.ts': 'what the popup does by itself, apart from what is drawn',
  'components/popup/shortcuts.ts': 'keys are handled in one place, apart from what is drawn',
  'components/state/presets.ts': 'what the popup needs at once, apart from what saves a preset',
  'components/rooms/room-search.tsx': 'a field beside the team and the filters of the table',
  'components/state/team-state.ts': 'a rule of its own, with its own test',
  'components/table/filter-chips.tsx': 'a part of the table beside head, row and bulk actions',
  'lib/background/browser-events.ts': 'what the browser tells the worker, apart from what is done about it',
  'lib/background/presence/backoff.ts': 'an algorithm of its own',
  'lib/content/gmail/site.ts': 'every site has this file',
  'lib/content/google-calendar/site.ts': 'every site has this file',
  'lib/content/picker/announce.ts': 'a message where no button is left to show it',
  'lib/content/injector/removal-backoff.ts': 'an algorithm of its own, with its own test',
  'lib/shared/browser/toolbar.ts': 'browsers differ here, which only lib/shared/browser may know',
  'lib/shared/eyeson/endpoints/account.ts': 'one of three files of endpoints, by what they are about',
};

function importersOf(file: string): string[] {
  return product.filter((other) => ownImportsOf(other).includes(file));
}

describe('the files of the product', () => {
  it('have 65 lines or more on the average', () => {
    const all = [...lines.values()].reduce((sum, count) => sum + count, 0);
    expect(all / product.length).toBeGreaterThanOrEqual(65);
  });

  it('have a median of 50 lines or more', () => {
    const sorted = [...lines.values()].toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeGreaterThanOrEqual(50);
  });

  it('are small, with under 40 lines, in a third of all cases at most', () => {
    expect(small.length).toBeLessThanOrEqual(product.length / 3);
  });

  it('have a reason where they are small and one other file alone imports them: 20 at most', () => {
    expect(small.filter((file) => importersOf(file).length === 1 && !(file in reasons))).toEqual([]);
    expect(Object.keys(reasons).length).toBeLessThanOrEqual(20);
  });

  it('have no such reason where it is not needed any more', () => {
    expect(Object.keys(reasons).filter((file) => importersOf(file).length !== 1)).toEqual([]);
  });
});

it('no file of the project has more than 300 lines', () => {
  const every = filesLike('{build,entrypoints,components,lib,sandbox,scripts,tests}/**/*.{ts,tsx,mjs}');
  expect(every.filter((file) => linesOf(file) > 300)).toEqual([]);
});

it.each(filesLike('entrypoints/**/*.{ts,tsx}'))('%s is wiring only, 50 lines at most', (file) => {
  expect(linesOf(file)).toBeLessThanOrEqual(50);
});
