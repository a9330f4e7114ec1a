import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { Result } from '../../lib/shared/errors/errors.ts';
import { explain } from '../../lib/shared/errors/explain.ts';

interface FormAction {
  problem: ReadonlySignal<string | undefined>;
  /** Does something once at a time; true when it went well, else the problem is its sentence. */
  attempt: (task: () => Promise<Result<unknown>>) => Promise<boolean>;
  /** Says why something is not even tried; the focus goes to the field that is to blame, by its id. */
  refuse: (sentence: string, field?: string) => false;
}

/** What a dialog does for the host, and the sentence for what went wrong with it. */
export function useFormAction(): FormAction {
  const problem = useSignal<string>();
  const busy = useSignal(false);
  return {
    problem,
    async attempt(task) {
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
    refuse(sentence, field) {
      problem.value = sentence;
      if (field) document.getElementById(field)?.focus();
      return false;
    },
  };
}
