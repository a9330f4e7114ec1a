import type { Surface, Anchor } from '../adapter.ts';
import { BUBBLE_DESCRIPTION, DETAILS, DIALOG, EVENT_PANEL, EVENT_TAB } from './selectors.ts';
import { lastControl } from './anchors.ts';
import { findVisible, isVisible } from './fields.ts';

/** The part of the bubble that describes an event, while its tab is the chosen one. */
function eventPanel(bubble: Element): Element | undefined {
  const panel = bubble.querySelector(EVENT_PANEL);
  if (panel) return isVisible(panel) ? panel : undefined;
  const tab = bubble.querySelector(EVENT_TAB);
  const chosen = tab
    ? tab.getAttribute('aria-selected') !== 'false'
    : findVisible(BUBBLE_DESCRIPTION, bubble);
  return chosen ? bubble : undefined;
}

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

/** The bubbles of quick create that are open; the others, which Calendar keeps hidden for later, are not. */
export const bubbles = (): Surface[] =>
  [...document.querySelectorAll<HTMLElement>(DIALOG)]
    .filter((root) => isVisible(root) && !root.querySelector(DETAILS) && eventPanel(root))
    .map((root) => ({ site: 'google-calendar', root, anchors: () => anchorsIn(root), fields: () => [] }));

/** What the bubble calls the event; undefined when it has no field for that. */
export const bubbleTitle = (bubble: Element): string | undefined =>
  (findVisible('input:not([type="hidden"])', bubble) as HTMLInputElement | undefined)?.value.trim();
