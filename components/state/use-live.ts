import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Result } from '../../lib/eyeson/errors.ts';
import { live } from './live.ts';

/**
 * What a query of the database gives, now and after every change that concerns it, for as long as a component stands.
 * @param inputs what the query uses of the component: with others, it is another query
 */
export function useLive<T>(
  query: () => Promise<T>,
  inputs: readonly unknown[] = [],
): ReadonlySignal<Result<T> | undefined> {
  const closed = useMemo(() => new AbortController(), inputs);
  useEffect(() => () => closed.abort(), [closed]);
  return useMemo(() => live(query, closed.signal), [closed]);
}
