// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://calendar.google.com/calendar/u/0/r/eventedit" }
import { beforeEach, describe, expect, it } from 'vitest';
import { showCapture } from '../../../tests/support/captures.ts';
import { descriptionField, locationField, titleField } from './fields.ts';
import { calendarSite } from './site.ts';

const surfaces = () => [...calendarSite.surfaces()];
const anchors = () => surfaces().flatMap((surface) => [...surface.anchors()]);

const editorMarks = [
  '[data-viewfamily]',
  '#xTiIn',
  '#xLocIn',
  '#xDescIn',
  '#xNtList',
  '[jsname="x8hlje"]',
  'path',
];

const bubbleMarks = [
  '[role="dialog"]',
  '[role="tabpanel"]',
  '[aria-labelledby="tabEvent"]',
  '#tabEvent',
  '[jsname="hGaP9"]',
];

/** Each mark alone and each pair of marks. */
const pairs = (marks: string[]) =>
  marks.flatMap((one, index) => marks.slice(index).map((other) => [one, other]));

/** Removes a mark from every element that has it, as a redesign would. */
function removeMark(mark: string): void {
  if (mark === 'path') return history.replaceState(null, '', '/calendar/u/0/r');
  for (const element of document.querySelectorAll(mark)) {
    element.removeAttribute(/^\[([\w-]+)/.exec(mark)?.[1] ?? 'id');
  }
}

beforeEach(() => history.replaceState(null, '', '/calendar/u/0/r/eventedit'));

describe('in captured pages', () => {
  it.each(['editor-2022', 'editor-2026'])('the editor of %s gets a row above the notifications', (name) => {
    showCapture(`google-calendar/${name}`);
    const [anchor] = anchors();
    expect(anchor).toMatchObject({ name: 'above notifications', match: 'first', look: 'row' });
    expect(anchor?.before).toBe(document.querySelector('#xNtList')?.parentElement);
    expect(anchor?.parent.contains(document.querySelector('#xLocIn'))).toBe(true);
  });

  it.each([
    ['editor-2022', []],
    ['editor-2026', ['save']],
  ])('%s has its anchors in order: rows first, Save last', (name, last) => {
    showCapture(`google-calendar/${name}`);
    const rows = ['above notifications', 'above notifications', 'above location'];
    expect(anchors().map(({ name }) => name)).toEqual([...rows, ...last]);
    expect(anchors().map(({ match }) => match)).toEqual([
      'first',
      ...[...rows, ...last].slice(1).map(() => 'fallback'),
    ]);
    expect(anchors().map(({ neighbour }) => neighbour.textContent.trim())).toEqual([
      'Remind me',
      'Remind me',
      'Show on a map',
      ...last.map(() => 'Save'),
    ]);
  });

  it('finds the fields of the editor, and of the two for the location the one that lives', () => {
    showCapture('google-calendar/editor-2026');
    expect(titleField()?.id).toBe('xTiIn');
    expect(locationField()?.getAttribute('role')).toBe('combobox');
    expect(descriptionField()?.getAttribute('g_editable')).toBe('true');
  });

  it.each(['day-2025', 'details-2026'])('leaves %s alone', (name) => {
    history.replaceState(null, '', '/calendar/u/0/r/day');
    showCapture(`google-calendar/${name}`);
    expect(surfaces()).toEqual([]);
  });

  it('stands above the description of quick create, not in its tab for tasks', () => {
    showCapture('google-calendar/parts');
    document.body.dataset.viewfamily = 'EVENT';
    const found = anchors();
    expect(found.map(({ name }) => name)).toEqual(['above description']);
    expect(found[0]?.before).toBe(document.querySelector('[data-year="2023-06"] [jsname="hGaP9"]'));
  });

  it.each(pairs(editorMarks))('finds a spot in the editor without %s and %s', (...lost) => {
    showCapture('google-calendar/editor-2026');
    lost.forEach(removeMark);
    expect(anchors().length).toBeGreaterThan(0);
  });

  it.each(pairs(bubbleMarks))('finds a spot in quick create without %s and %s', (...lost) => {
    showCapture('google-calendar/parts');
    document.body.dataset.viewfamily = 'EVENT';
    document.querySelector('[data-year="2025"]')?.remove();
    lost.forEach(removeMark);
    expect(anchors()).toHaveLength(1);
  });
});
