import { type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery as observeQuery } from 'dexie';
import { useEffect, useMemo } from 'preact/hooks';
import { fail, ok, type Result } from '../../lib/shared/errors/errors.ts';

/**
 * What a query of the database gives, now and after every change that concerns it, until `abort`.
 * Undefined before the first answer; the error `storage` when the browser refuses the database.
 */
export function liveQuery<T>(
  query: () => Promise<T>,
  abort: AbortSignal,
): ReadonlySignal<Result<T> | undefined> {
  const answer = signal<Result<T>>();
  const subscription = observeQuery(query).subscribe({
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

/**
 * What a query of the database gives, now and after every change that concerns it, for as long as a component stands.
 * @param inputs what the query uses of the component: with others, it is another query
 */
export function useLiveQuery<T>(
  query: () => Promise<T>,
  inputs: readonly unknown[] = [],
): ReadonlySignal<Result<T> | undefined> {
  const closed = useMemo(() => new AbortController(), inputs);
  useEffect(() => () => closed.abort(), [closed]);
  return useMemo(() => liveQuery(query, closed.signal), [closed]);
}
