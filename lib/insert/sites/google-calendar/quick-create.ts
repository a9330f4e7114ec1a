import type { Place, Spot } from '../../site.ts';
import { findVisible, isVisible, quickCreate } from './anchors.ts';

/** The details popover of a saved event (seen 2017–2026): Calendar throws out what others put in. */
const popover = '#xDetDlg';

/** The part of the bubble that describes an event, while its tab is the chosen one. */
function eventPanel(bubble: Element): Element | undefined {
  const named = bubble.querySelector(quickCreate.panel);
  if (named) return isVisible(named) ? named : undefined;
  const tab = bubble.querySelector(quickCreate.tab);
  const chosen = tab
    ? tab.getAttribute('aria-selected') !== 'false'
    : findVisible(quickCreate.description, bubble);
  return chosen ? bubble : undefined;
}

function* bubbleSpots(bubble: Element): Generator<Spot> {
  const panel = eventPanel(bubble);
  if (!panel) return;
  const description = findVisible(quickCreate.description, panel);
  const parent = description?.parentElement ?? panel;
  const controls = panel.querySelectorAll<HTMLElement>('button, [role="button"]');
  yield {
    name: description ? 'bubble description' : 'bubble end',
    way: description ? 'first' : 'fallback',
    parent,
    before: description ?? null,
    neighbour: [...controls].at(-1) ?? (parent as HTMLElement),
    look: 'row',
  };
}

/** The bubbles of quick create that are open; the others, which Calendar keeps hidden for later, are not. */
export function* bubbles(): Generator<Place> {
  for (const root of document.querySelectorAll<HTMLElement>(quickCreate.dialog)) {
    if (!isVisible(root) || root.querySelector(popover) || !eventPanel(root)) continue;
    yield { site: 'google-calendar', root, spots: () => bubbleSpots(root), fields: () => [] };
  }
}

/** What the bubble calls the event; undefined when it has no field for that. */
export function bubbleTitle(bubble: Element): string | undefined {
  const field = findVisible('input:not([type="hidden"])', bubble);
  return field instanceof HTMLInputElement ? field.value.trim() : undefined;
}
