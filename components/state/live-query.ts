import { type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery as observeQuery } from 'dexie';
import { useEffect, useMemo } from 'preact/hooks';
import { fail, ok, type Result } from '../../lib/shared/errors/errors.ts';

/**
 * Result of a database query, kept up to date until `abort`. Undefined before the first result; the error
 * `storage` if the browser denies access to the database.
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
 * Result of a database query, kept up to date while the component is mounted.
 * @param inputs values that the query depends on; a change starts a new query
 */
export function useLiveQuery<T>(
  query: () => Promise<T>,
  inputs: readonly unknown[] = [],
): ReadonlySignal<Result<T> | undefined> {
  const closed = useMemo(() => new AbortController(), inputs);
  useEffect(() => () => closed.abort(), [closed]);
  return useMemo(() => liveQuery(query, closed.signal), [closed]);
}
