import type { Anchor } from '../adapter.ts';
import { nearestCompose } from './compose.ts';
import { ATTACH, SEND, SEND_OTHERWISE } from './selectors.ts';

/** Where the button of a compose may stand: right after Send; before Attach where there is no Send; below the toolbar. */
export function* anchorsAround(body: HTMLElement): Generator<Anchor> {
  const sure = nearestCompose(body, SEND)?.element;
  const send =
    sure ?? SEND_OTHERWISE.map((selector) => nearestCompose(body, selector)?.element).find(Boolean);
  const attach = nearestCompose(body, ATTACH)?.element;
  const known = send ?? attach;
  if (!known) return;

  const cell = cellOf(known, known === attach ? undefined : attach, body);
  const common = { neighbour: known, look: 'cell' } as const;
  if (send) {
    const [match, name] = sure
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

/** The part of the toolbar's row that holds a control. The row is what it has in common with another control, else with the table. */
function cellOf(control: Element, other: Element | undefined, body: Element): Element {
  const cell = other && childTowards(control, other);
  return cell && !parentOf(cell).contains(body) ? cell : (control.closest('td') ?? control);
}

/** The largest element that holds the one and not the other. */
function childTowards(one: Element, other: Element): Element {
  const parent = parentOf(one);
  return parent.contains(other) ? one : childTowards(parent, other);
}

const after = (element: Element) => ({ parent: parentOf(element), before: element.nextSibling });
const parentOf = (element: Element) => element.parentElement ?? document.body;
