import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Result } from '../../lib/eyeson/errors.ts';
import { live } from './live.ts';

/** What a query of the database gives, now and after every change that concerns it, for as long as a component stands. */
export function useLive<T>(query: () => Promise<T>): ReadonlySignal<Result<T> | undefined> {
  const closed = useMemo(() => new AbortController(), []);
  useEffect(() => () => closed.abort(), []);
  return useMemo(() => live(query, closed.signal), []);
}
