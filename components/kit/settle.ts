/** Time that a person needs to see that something else is under the pointer, in milliseconds. */
const SETTLE_MS = 400;

/**
 * Lets no press reach an element for a moment, because it has come or moved to where something else was: a press that
 * was meant for that does nothing.
 */
export function settle(element: HTMLElement | null): void {
  // `happy-dom` has no animations.
  if (element && 'animate' in element)
    element.animate({ pointerEvents: ['none', 'none'] }, { duration: SETTLE_MS });
}

/**
 * The same for all rows of a list, which its `::after` covers for that moment: the style of one box is computed anew then,
 * and not that of whatever is in the rows.
 */
export function settleRows(list: HTMLElement | null): void {
  if (list && 'animate' in list)
    list.animate({ pointerEvents: ['auto', 'auto'] }, { duration: SETTLE_MS, pseudoElement: '::after' });
}
