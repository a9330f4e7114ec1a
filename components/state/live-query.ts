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
  const result = signal<Result<T>>();
  const subscription = observeQuery(query).subscribe({
    next(value) {
      result.value = ok(value);
    },
    error() {
      result.value = fail({ kind: 'storage' });
    },
  });
  abort.addEventListener('abort', () => subscription.unsubscribe());
  return result;
}

/**
 * Result of a database query, kept up to date while the component is mounted.
 * @param inputs values that the query depends on; a change starts a new query
 */
export function useLiveQuery<T>(
  query: () => Promise<T>,
  inputs: readonly unknown[] = [],
): ReadonlySignal<Result<T> | undefined> {
  const controller = useMemo(() => new AbortController(), inputs);
  useEffect(() => () => controller.abort(), [controller]);
  return useMemo(() => liveQuery(query, controller.signal), [controller]);
}
