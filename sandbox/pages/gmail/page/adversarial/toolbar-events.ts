import { scenario } from '../context.ts';
import { isOwn } from '../element.ts';

function toolbarCell(target: EventTarget | null): HTMLElement | undefined {
  const cell = target instanceof Element ? target.closest('[data-part="toolbar"] tr > *') : null;
  return cell instanceof HTMLElement ? cell : undefined;
}

function ownButton(cell: HTMLElement): HTMLElement | null {
  return isOwn(cell) ? cell.querySelector<HTMLElement>('[data-part="send"], [data-part="tool"]') : null;
}

/**
 * Like Gmail, treats a mousedown anywhere in a toolbar cell as a press of the cell's own button, before the
 * target receives it. With `clicks=all`, no mousedown in the row is propagated.
 */
function interceptMousedown(event: MouseEvent): void {
  const cell = toolbarCell(event.target);
  if (!cell || !(event.target instanceof Node) || isOwn(event.target)) return;
  const button = ownButton(cell);
  if (button || scenario.clicks === 'all') event.stopImmediatePropagation();
  button?.click();
}

/** Enter or Space on a foreign element in the toolbar sends the mail, unless propagation was stopped. */
function sendOnKey(event: KeyboardEvent): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  const cell = toolbarCell(event.target);
  if (!cell || !(event.target instanceof Node) || isOwn(event.target)) return;
  cell.parentElement?.querySelector<HTMLElement>('[data-part="send"]')?.click();
}

/** Installs the toolbar's event handlers on the document. */
export function listenOnToolbars(): void {
  document.addEventListener('mousedown', interceptMousedown, { capture: true });
  document.addEventListener('keydown', sendOnKey);
}
