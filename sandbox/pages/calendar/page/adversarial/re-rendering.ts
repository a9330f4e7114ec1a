import { isForeign } from '../dom.ts';

const DELAY_MS = 60;

/**
 * Removes foreign children of `element` shortly after they are added, at most `times` times. Calls
 * `onRemove` each time.
 */
export function strip(element: HTMLElement, times: number, signal: AbortSignal, onRemove: () => void): void {
  let left = times;
  const remove = (node: ChildNode): void => {
    if (!left || !node.isConnected || signal.aborted) return;
    left -= 1;
    node.remove();
    onRemove();
  };
  const observer = new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (isForeign(node)) setTimeout(() => remove(node as ChildNode), DELAY_MS);
    }
  });
  if (times) observer.observe(element, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Calls a function `times` times, 250 ms apart. */
export function repeat(task: () => void, times: number, signal: AbortSignal): void {
  if (!times || signal.aborted) return;
  setTimeout(() => {
    if (signal.aborted) return;
    task();
    repeat(task, times - 1, signal);
  }, 250);
}
