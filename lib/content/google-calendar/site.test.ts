// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://calendar.google.com/calendar/u/0/r/eventedit" }
import { beforeEach, describe, expect, it } from 'vitest';
import { captured, hasCaptures, show } from '../../../tests/support/captures.ts';
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

describe.skipIf(!hasCaptures)('in the captured pages (skipped: ../shared is not here)', () => {
  it.each(['2022-01-event-editor-new-en', 'gcal-2026like-event-editor-en'])(
    'the editor of %s gets a row above the notifications',
    (name) => {
      show(captured(`google-calendar/${name}`));
      const [anchor] = anchors();
      expect(anchor).toMatchObject({ name: 'above notifications', match: 'first', look: 'row' });
      expect(anchor?.before).toBe(document.querySelector('#xNtList')?.parentElement);
      expect(anchor?.parent.contains(document.querySelector('#xLocIn'))).toBe(true);
    },
  );

  it('finds the fields of the editor, and of the two for the location the one that lives', () => {
    show(captured('google-calendar/gcal-2026like-event-editor-en'));
    expect(titleField()?.id).toBe('xTiIn');
    expect(locationField()?.getAttribute('role')).toBe('combobox');
    expect(descriptionField()?.getAttribute('g_editable')).toBe('true');
  });

  it.each(['2025-agenda-page-en', '2026-06-event-details-popover-en'])('leaves %s alone', (name) => {
    history.replaceState(null, '', '/calendar/u/0/r/day');
    show(captured(`google-calendar/${name}`));
    expect(surfaces()).toEqual([]);
  });

  it('stands above the description of quick create, not in its tab for tasks', () => {
    show(captured('google-calendar/fragments-multi-year'));
    document.body.dataset.viewfamily = 'EVENT';
    const found = anchors();
    expect(found.map(({ name }) => name)).toEqual(['above description']);
    expect(found[0]?.before).toBe(document.querySelector('[data-year="2023-06"] [jsname="hGaP9"]'));
  });

  it.each(pairs(editorMarks))('finds a spot in the editor without %s and %s', (...lost) => {
    show(captured('google-calendar/gcal-2026like-event-editor-en'));
    lost.forEach(removeMark);
    expect(anchors().length).toBeGreaterThan(0);
  });

  it.each(pairs(bubbleMarks))('finds a spot in quick create without %s and %s', (...lost) => {
    show(captured('google-calendar/fragments-multi-year'));
    document.body.dataset.viewfamily = 'EVENT';
    document.querySelector('[data-year="2025"]')?.remove();
    lost.forEach(removeMark);
    expect(anchors()).toHaveLength(1);
  });
});
