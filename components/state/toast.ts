import { type ReadonlySignal, signal } from '@preact/signals';
import type { EyesonError, Result } from '../../lib/shared/errors/errors.ts';
import { explain } from '../../lib/shared/errors/explain.ts';
import { run } from '../../lib/shared/errors/report.ts';

/** A sentence for the host about what they just did. */
export interface Notice {
  text: string;
  /** It went wrong: the sentence stays until something else is done. */
  failed?: boolean;
  /** Does it once more. */
  again?: () => void;
  /** A link to copy by hand. */
  link?: string;
}

const STAY_MS = 5_000;

const current = signal<Notice & { id: number }>();
let count = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** What is said to the host now. Said twice, a sentence is another one: `id` tells. */
export const notice: ReadonlySignal<(Notice & { id: number }) | undefined> = current;

/** Says something in place of what was said before. Good news goes by itself. */
export function say(next: Notice): void {
  clearTimeout(timer);
  current.value = { ...next, id: (count += 1) };
  if (!next.failed) timer = setTimeout(hush, STAY_MS);
}

/** Says what went wrong, and offers to try again. */
export function complain(error: EyesonError, again?: () => void): void {
  say({ text: explain(error), failed: true, ...(again && { again }) });
}

/** Takes back what was said. */
export function hush(): void {
  clearTimeout(timer);
  current.value = undefined;
}

/** Does something for the host; says what went wrong, and offers to try again. */
export async function attempt(task: () => Promise<Result<unknown>>): Promise<void> {
  const result = await task();
  if (!result.ok)
    complain(result.error, () => {
      hush();
      run(attempt(task));
    });
}
