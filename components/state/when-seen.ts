import { effect } from '@preact/signals';
import type { Model } from './model.ts';

/** Does something once, when the first rooms have been painted: what they can do without does not delay them. */
export function whenSeen(standing: Model['standing'], task: () => void): void {
  let isSeen = false;
  const stop = effect(() => {
    if (isSeen || !standing.value?.ok) return;
    isSeen = true;
    requestAnimationFrame(() => setTimeout(task));
    queueMicrotask(() => stop());
  });
}
