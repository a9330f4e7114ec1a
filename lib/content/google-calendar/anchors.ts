import type { Anchor } from '../adapter.ts';
import { descriptionField, descriptionOpener, findVisible } from './fields.ts';
import { DESCRIPTION, LOCATION, NOTIFICATIONS, SAVE } from './selectors.ts';

/** Positions for the button in the full editor: a row above the notifications, else above the location, else beside Save. */
export const editorAnchors = (): Anchor[] => [
  ...above('notifications', NOTIFICATIONS, LOCATION, 'first'),
  ...above('notifications', NOTIFICATIONS, DESCRIPTION, 'fallback'),
  ...above('location', LOCATION, DESCRIPTION, 'fallback'),
  ...besideSave(),
];

/** A new row above the row of `target`. That row is the child of the nearest ancestor that also contains `other`. */
function above(name: string, target: string, other: string, match: Anchor['match']): Anchor[] {
  // A hidden target counts too: the button keeps its position while another tab is shown.
  const element = findVisible(target) ?? document.querySelector(target);
  const parent = element?.parentElement?.closest(`:has(${other})`);
  const row = [...(parent?.children ?? [])].find((child) => child.contains(element));
  if (!parent || !row || row.querySelector(SAVE)) return [];
  return [{ name: `above ${name}`, match, parent, before: row, neighbour: lastControl(row), look: 'row' }];
}

function besideSave(): Anchor[] {
  const neighbour = findVisible(SAVE);
  const parent = neighbour?.parentElement;
  // Before the description is rendered, a better row may still follow.
  if (!parent || !(descriptionField() ?? descriptionOpener())) return [];
  return [
    { name: 'save', match: 'fallback', parent, before: neighbour.nextSibling, neighbour, look: 'cell' },
  ];
}

/** The control of a row whose style the button copies. The last one is used: it is the one with a text label. */
export const lastControl = (row: Element): HTMLElement =>
  [...row.querySelectorAll<HTMLElement>('button, [role="button"]')].at(-1) ?? (row as HTMLElement);
