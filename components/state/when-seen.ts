import { effect, type ReadonlySignal } from '@preact/signals';
import type { Result } from '../../lib/eyeson/errors.ts';

/**
 * Does something once, when what the database has answered has been painted: what can wait does not delay it. Not
 * after `abort`.
 */
export function whenSeen(
  answer: ReadonlySignal<Result<unknown> | undefined>,
  task: () => void,
  abort: AbortSignal,
): void {
  let isSeen = false;
  const stop = effect(() => {
    if (isSeen || !answer.value?.ok) return;
    isSeen = true;
    requestAnimationFrame(() => setTimeout(() => !abort.aborted && task()));
    queueMicrotask(() => stop());
  });
  abort.addEventListener('abort', () => stop());
}
