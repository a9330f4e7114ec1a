import { type ReadonlySignal, signal } from '@preact/signals';
import { coalesce } from '../../lib/shared/concurrency.ts';
import { onMutation } from '../../lib/shared/database/mutations.ts';
import type { TableName } from '../../lib/shared/database/reader.ts';
import { fail, ok, type Result } from '../../lib/shared/errors/errors.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';

/**
 * Result of reading tables, kept up to date until `abort`: it is read again when any part of the extension has written to
 * one of them, and what is then as before is the same object. Undefined before the first result; the error `storage` if
 * the browser denies access to the database.
 * @param read reads through `readTables`, without Dexie
 * @param listen calls its listener when anything else that is read has changed, until `abort`
 */
export function liveRead<T>(
  tables: readonly TableName[],
  read: () => Promise<T>,
  abort: AbortSignal,
  listen?: (listener: () => void, abort: AbortSignal) => void,
): ReadonlySignal<Result<T> | undefined> {
  const result = signal<Result<T>>();
  const renew = coalesce(async () => {
    if (abort.aborted) return;
    const next = await read().then<Result<T>, Result<T>>(ok, () => fail({ kind: 'storage' }));
    if (!abort.aborted) result.value = share(result.peek(), next);
  });
  const start = () => reportErrors(renew());
  onMutation(tables, start, abort);
  listen?.(start, abort);
  start();
  return result;
}

/**
 * The parts of a value that are as they were before, taken from before: what depends on one of them sees that it has not
 * changed.
 * @param before an earlier value of the same shape: plain objects, arrays, maps and what has no parts
 * @returns `before` itself if all is equal
 */
export function share<T>(before: unknown, value: T): T;
export function share(before: unknown, value: unknown): unknown {
  if (Object.is(before, value)) return before;
  if (before instanceof Map && value instanceof Map) {
    const shared = new Map(
      [...value].map(([key, part]): [unknown, unknown] => [key, share(before.get(key), part)]),
    );
    return isSame([...before].flat(), [...shared].flat()) ? before : shared;
  }
  if (Array.isArray(before) && Array.isArray(value)) {
    const shared = value.map((part, index) => share(before[index], part));
    return isSame(before, shared) ? before : shared;
  }
  if (!isPlain(before) || !isPlain(value)) return value;
  const shared = Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, share(before[key], part)]),
  );
  return isSame(Object.entries(before).flat(), Object.entries(shared).flat()) ? before : shared;
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((part, index) => Object.is(part, other[index]));

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
