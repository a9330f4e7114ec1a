import { type ReadonlySignal, signal } from '@preact/signals';
import type { AppError, Result } from '../../lib/shared/errors/errors.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';

/** A short message about the user's last action. */
export interface Toast {
  /** Translated sentence, or an error that whoever shows the toast explains. */
  text: string | AppError;
  /** Whether it reports a failure: the toast then stays until the next action. */
  failed?: boolean;
  /** Repeats the action. */
  retry?: () => void;
  /** What the user may want next, for instance to undo the action. */
  action?: { label: string; run: () => void };
  /** A link for manual copying. */
  link?: string;
}

const DURATION_MS = 5_000;
/** Time for a toast with an action, in milliseconds. */
const ACTION_DURATION_MS = 10_000;

const current = signal<Toast & { id: number }>();
let count = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** The current toast. `id` differs even if the same text is shown twice. */
export const toast: ReadonlySignal<(Toast & { id: number }) | undefined> = current;

/** Replaces the current toast. Toasts without a failure disappear after five seconds, those with an action after ten. */
export function showToast(next: Toast): void {
  clearTimeout(timer);
  current.value = { ...next, id: (count += 1) };
  if (!next.failed) timer = setTimeout(dismissToast, next.action ? ACTION_DURATION_MS : DURATION_MS);
}

/** Shows an error as a toast. @param again repeats the action; without it no retry is offered */
export function showError(error: AppError, retry?: () => void): void {
  showToast({ text: error, failed: true, ...(retry && { retry }) });
}

/** Hides the current toast. */
export function dismissToast(): void {
  clearTimeout(timer);
  current.value = undefined;
}

/** Runs an action; if it fails, shows the error as a toast with a retry. */
export async function runAction(task: () => Promise<Result<unknown>>): Promise<void> {
  const result = await task();
  if (!result.ok)
    showError(result.error, () => {
      dismissToast();
      reportErrors(runAction(task));
    });
}
