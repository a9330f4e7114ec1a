import { effect } from '@preact/signals';
import type { Model } from '../state/model.ts';

const KEY = 'popup-height';

/**
 * Gives the popup the height that it had the last time until there is something to show: the browser fits the
 * window to the page, and would open it small first.
 */
export function keepHeight({ standing }: Model): void {
  const root = document.documentElement;
  root.style.minHeight = localStorage.getItem(KEY) ?? '';
  const remember = new ResizeObserver(() => localStorage.setItem(KEY, `${document.body.offsetHeight}px`));
  effect(() => {
    if (!standing.value) return;
    root.style.minHeight = '';
    remember.observe(document.body);
  });
}
