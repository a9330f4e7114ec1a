import type { Spot } from '../../site.ts';
import { type Anchor, anchors, findVisible } from './anchors.ts';
import { descriptionField, descriptionOpener } from './fields.ts';

const control = 'button, [role="button"]';

/** The row that `inside` is in: climbs until the parent also holds `other`. */
function rowOf(inside: Element, other: Element): Element | undefined {
  let row = inside;
  while (row.parentElement && !row.parentElement.contains(other)) row = row.parentElement;
  return row.parentElement && row !== row.ownerDocument.body && !row.contains(other) ? row : undefined;
}

/** Also in a tab that is not shown now: the button stays where it is. */
const find = (anchor: Anchor): Element | null =>
  findVisible(anchors[anchor]) ?? document.querySelector(anchors[anchor]);

/** A row of our own before or after that of `anchor`, known to be a row because `other` is in another one. */
function beside(anchor: Anchor, other: Anchor, where: 'before' | 'after'): Spot | undefined {
  const inside = find(anchor);
  const elsewhere = find(other);
  if (!inside || !elsewhere) return undefined;
  const row = rowOf(inside, elsewhere);
  if (!row?.parentElement) return undefined;
  const first = anchor === 'notifications' && other === 'location';
  return {
    name: `${where} ${anchor}`,
    way: first ? 'first' : 'fallback',
    parent: row.parentElement,
    before: where === 'before' ? row : row.nextSibling,
    neighbour: [...row.querySelectorAll<HTMLElement>(control)].at(-1) ?? row.parentElement,
    look: 'row',
  };
}

/** Not before the description is there: rows may still come. */
function besideSave(): Spot | undefined {
  const save = findVisible(anchors.save);
  if (!save?.parentElement || !(descriptionField() ?? descriptionOpener())) return undefined;
  return {
    name: 'save',
    way: 'fallback',
    parent: save.parentElement,
    before: save.nextSibling,
    neighbour: save,
    look: 'cell',
  };
}

/** Where the button may stand in the full editor: as a row above the notifications, else as another row, else beside Save. */
export function* editorSpots(): Generator<Spot> {
  const found = [
    beside('notifications', 'location', 'before'),
    beside('notifications', 'description', 'before'),
    beside('location', 'description', 'after'),
    besideSave(),
  ];
  for (const spot of found) if (spot) yield spot;
}
