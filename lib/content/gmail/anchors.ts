import type { Anchor } from '../adapter.ts';
import { findNearest } from './compose.ts';
import { ATTACH, SEND, SEND_FALLBACKS } from './selectors.ts';

/** Positions for the button of a compose: right after Send, or before Attach if there is no Send; then below the toolbar. */
export function* anchorsAround(body: HTMLElement): Generator<Anchor> {
  const exact = findNearest(body, SEND)?.element;
  const send = exact ?? SEND_FALLBACKS.map((selector) => findNearest(body, selector)?.element).find(Boolean);
  const attach = findNearest(body, ATTACH)?.element;
  const control = send ?? attach;
  if (!control) return;

  const cell = cellOf(control, control === attach ? undefined : attach, body);
  const common = { neighbour: control, look: 'cell' } as const;
  if (send) {
    const [match, name] = exact
      ? (['first', 'send'] as const)
      : (['fallback', 'send by other marks'] as const);
    yield { ...common, match, name, ...after(cell) };
  } else {
    yield { ...common, match: 'fallback', name: 'attach', parent: parentOf(cell), before: cell };
  }
  yield {
    ...common,
    match: 'fallback',
    name: 'below toolbar',
    ...after(cell.closest('table') ?? parentOf(cell)),
  };
}

/**
 * The child of the toolbar row that contains `control`. The row is the nearest common ancestor with `other`, unless
 * that contains the body too; otherwise the row is the one of the enclosing table cell.
 */
function cellOf(control: Element, other: Element | undefined, body: Element): Element {
  const cell = other && childTowards(control, other);
  return cell && !parentOf(cell).contains(body) ? cell : (control.closest('td') ?? control);
}

/** The largest ancestor of `element` (or itself) that does not contain `other`. */
function childTowards(element: Element, other: Element): Element {
  const parent = parentOf(element);
  return parent.contains(other) ? element : childTowards(parent, other);
}

const after = (element: Element) => ({ parent: parentOf(element), before: element.nextSibling });
const parentOf = (element: Element) => element.parentElement ?? document.body;
