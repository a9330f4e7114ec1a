import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { Result } from '../../lib/shared/errors/errors.ts';
import { explain } from '../../lib/shared/errors/explain.ts';

interface FormAction {
  /** Error message as a translated sentence; undefined if there is none. */
  problem: ReadonlySignal<string | undefined>;
  /** Runs an action, one at a time, and sets `problem`. Resolves to whether it succeeded. */
  run: (task: () => Promise<Result<unknown>>) => Promise<boolean>;
  /** Rejects the input with a message and focuses the field with the given id. Always returns false. */
  reject: (sentence: string, field?: string) => false;
}

/** State of a dialog's action: runs it and holds its error message. */
export function useFormAction(): FormAction {
  const problem = useSignal<string>();
  const busy = useSignal(false);
  return {
    problem,
    async run(task) {
      if (busy.value) return false;
      busy.value = true;
      try {
        const result = await task();
        problem.value = result.ok ? undefined : explain(result.error);
        return result.ok;
      } finally {
        busy.value = false;
      }
    },
    reject(sentence, field) {
      problem.value = sentence;
      if (field) document.getElementById(field)?.focus();
      return false;
    },
  };
}
