import type { Anchor } from '../adapter.ts';
import { descriptionField, descriptionOpener } from './fields.ts';
import { DESCRIPTION, LOCATION, NOTIFICATIONS, SAVE } from './selectors.ts';
import { findVisible } from './fields.ts';

/** A row of our own above that of `anchor`, which is known to be a row because `other` is in another one. */
function above(name: string, anchor: string, other: string, match: Anchor['match']): Anchor[] {
  // Also in a tab that is not shown now: the button stays where it is.
  const inside = findVisible(anchor) ?? document.querySelector(anchor);
  const parent = inside?.parentElement?.closest(`:has(${other})`);
  const row = [...(parent?.children ?? [])].find((child) => child.contains(inside));
  if (!parent || !row || row.querySelector(SAVE)) return [];
  return [{ name: `above ${name}`, match, parent, before: row, neighbour: lastControl(row), look: 'row' }];
}

/** Not before the description is there: rows may still come. */
function besideSave(): Anchor[] {
  const neighbour = findVisible(SAVE);
  const parent = neighbour?.parentElement;
  if (!parent || !(descriptionField() ?? descriptionOpener())) return [];
  return [
    { name: 'save', match: 'fallback', parent, before: neighbour.nextSibling, neighbour, look: 'cell' },
  ];
}

/** Where the button may stand in the full editor: as a row above the notifications, else as another row, else beside Save. */
export const editorAnchors = (): Anchor[] => [
  ...above('notifications', NOTIFICATIONS, LOCATION, 'first'),
  ...above('notifications', NOTIFICATIONS, DESCRIPTION, 'fallback'),
  ...above('location', LOCATION, DESCRIPTION, 'fallback'),
  ...besideSave(),
];

/** What the button shall look like: the last control of a row is the one with words. */
export const lastControl = (row: Element): HTMLElement =>
  [...row.querySelectorAll<HTMLElement>('button, [role="button"]')].at(-1) ?? (row as HTMLElement);
