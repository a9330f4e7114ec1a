import { isOwn } from '../element.ts';

/** Removes foreign elements from `root`. @returns the number of removed elements */
export function stripForeign(root: Element): number {
  const foreign = [...root.children].filter((child) => !isOwn(child));
  for (const element of foreign) element.remove();
  return [...root.children].reduce((count, child) => count + stripForeign(child), foreign.length);
}

/** Removes foreign elements from `root` when they appear, `times` times, until `signal` is aborted. */
export function stripRepeatedly(root: Element, times: number, signal: AbortSignal): void {
  let left = times;
  const observer = new MutationObserver(() => {
    if (left > 0 && stripForeign(root) > 0) left -= 1;
    if (left === 0) observer.disconnect();
  });
  if (times > 0) observer.observe(root, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
