import { type ReadonlySignal, signal } from '@preact/signals';
import type { AppError, Result } from '../../lib/shared/errors/errors.ts';
import { explain } from '../../lib/shared/errors/explain.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';

/** A sentence for the host about what they just did. */
export interface Toast {
  text: string;
  /** It went wrong: the sentence stays until something else is done. */
  failed?: boolean;
  /** Does it once more. */
  again?: () => void;
  /** A link to copy by hand. */
  link?: string;
}

const STAY_MS = 5_000;

const current = signal<Toast & { id: number }>();
let count = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** What is said to the host now. Said twice, a sentence is another one: `id` tells. */
export const toast: ReadonlySignal<(Toast & { id: number }) | undefined> = current;

/** Says something in place of what was said before. Good news goes by itself. */
export function showToast(next: Toast): void {
  clearTimeout(timer);
  current.value = { ...next, id: (count += 1) };
  if (!next.failed) timer = setTimeout(dismissToast, STAY_MS);
}

/** Says what went wrong, and offers to try again. */
export function showError(error: AppError, again?: () => void): void {
  showToast({ text: explain(error), failed: true, ...(again && { again }) });
}

/** Takes back what was said. */
export function dismissToast(): void {
  clearTimeout(timer);
  current.value = undefined;
}

/** Does something for the host; says what went wrong, and offers to try again. */
export async function runAction(task: () => Promise<Result<unknown>>): Promise<void> {
  const result = await task();
  if (!result.ok)
    showError(result.error, () => {
      dismissToast();
      reportErrors(runAction(task));
    });
}
