import type { Anchor, Surface } from '../adapter.ts';
import { lastControl } from './anchors.ts';
import { findVisible, isVisible } from './fields.ts';
import { BUBBLE_DESCRIPTION, DETAILS, DIALOG, EVENT_PANEL, EVENT_TAB } from './selectors.ts';

/**
 * The open bubbles. A bubble is Calendar's quick-create dialog: the small one that opens on a click in the grid. It has
 * no field that can take a link. Closed bubbles, which Calendar keeps hidden in the document, are left out.
 */
export const bubbles = (): Surface[] =>
  [...document.querySelectorAll<HTMLElement>(DIALOG)]
    .filter((root) => isVisible(root) && !root.querySelector(DETAILS) && eventPanel(root))
    .map((root) => ({
      root,
      anchors: () => anchorsIn(root),
      fields: () => [],
      watched: () => titlesOf(root),
    }));

const titleOf = (bubble: Element) =>
  findVisible('input:not([type="hidden"])', bubble) as HTMLInputElement | undefined;

const titlesOf = (bubble: Element) => [titleOf(bubble)].filter((field) => field !== undefined);

/** The event's title in a bubble, trimmed; undefined if the bubble has no title field. */
export const bubbleTitle = (bubble: Element): string | undefined => titleOf(bubble)?.value.trim();

function anchorsIn(bubble: Element): Anchor[] {
  const panel = eventPanel(bubble);
  if (!panel) return [];
  const before = findVisible(BUBBLE_DESCRIPTION, panel) ?? null;
  return [
    {
      name: before ? 'above description' : 'end of bubble',
      match: before ? 'first' : 'fallback',
      parent: before?.parentElement ?? panel,
      before,
      neighbour: lastControl(panel),
      look: 'row',
    },
  ];
}

/** The bubble's panel for an event; undefined while the tab of another kind, such as a task, is selected. */
function eventPanel(bubble: Element): Element | undefined {
  const panel = bubble.querySelector(EVENT_PANEL);
  if (panel) return isVisible(panel) ? panel : undefined;
  const tab = bubble.querySelector(EVENT_TAB);
  const selected = tab
    ? tab.getAttribute('aria-selected') !== 'false'
    : findVisible(BUBBLE_DESCRIPTION, bubble);
  return selected ? bubble : undefined;
}
