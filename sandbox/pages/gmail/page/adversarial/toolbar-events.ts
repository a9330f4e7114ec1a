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
 * Gmail takes a mousedown anywhere in a cell of the toolbar for its own button there, before the target hears of it.
 * With `clicks=all` nobody hears of any mousedown in the row.
 */
function stealMousedown(event: MouseEvent): void {
  const cell = toolbarCell(event.target);
  if (!cell || !(event.target instanceof Node) || isOwn(event.target)) return;
  const button = ownButton(cell);
  if (button || scenario.clicks === 'all') event.stopImmediatePropagation();
  button?.click();
}

/** Enter and Space that nobody stopped, on something foreign in the toolbar, send. */
function pressSend(event: KeyboardEvent): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  const cell = toolbarCell(event.target);
  if (!cell || !(event.target instanceof Node) || isOwn(event.target)) return;
  cell.parentElement?.querySelector<HTMLElement>('[data-part="send"]')?.click();
}

export function listenOnToolbars(): void {
  document.addEventListener('mousedown', stealMousedown, { capture: true });
  document.addEventListener('keydown', pressSend);
}
