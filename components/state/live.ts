import { liveQuery } from 'dexie';
import { type ReadonlySignal, signal } from '@preact/signals';
import { fail, ok, type Result } from '../../lib/eyeson/errors.ts';

/**
 * What a query of the database gives, now and after every change that concerns it, until `abort`.
 * Undefined before the first answer; the error `storage` when the browser refuses the database.
 */
export function live<T>(query: () => Promise<T>, abort: AbortSignal): ReadonlySignal<Result<T> | undefined> {
  const answer = signal<Result<T>>();
  const subscription = liveQuery(query).subscribe({
    next(value) {
      answer.value = ok(value);
    },
    error() {
      answer.value = fail({ kind: 'storage' });
    },
  });
  abort.addEventListener('abort', () => subscription.unsubscribe());
  return answer;
}
