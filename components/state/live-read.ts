import { type ReadonlySignal, signal } from '@preact/signals';
import { coalesce } from '../../lib/shared/concurrency.ts';
import { onMutation } from '../../lib/shared/database/mutations.ts';
import type { TableName } from '../../lib/shared/database/reader.ts';
import { fail, ok, type Result } from '../../lib/shared/errors/errors.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { share } from './share.ts';

/**
 * Result of reading tables, kept up to date until `abort`: it is read again when any part of the extension has written to
 * one of them. What is then as before is the same object. Undefined before the first result; the error `storage` if the browser denies access to the database.
 * @param read reads through `readTables`, without Dexie
 */
export function liveRead<T>(
  tables: readonly TableName[],
  read: () => Promise<T>,
  abort: AbortSignal,
): ReadonlySignal<Result<T> | undefined> {
  const result = signal<Result<T>>();
  const renew = coalesce(async () => {
    if (abort.aborted) return;
    const next = await read().then<Result<T>, Result<T>>(ok, () => fail({ kind: 'storage' }));
    if (!abort.aborted) result.value = share(result.peek(), next);
  });
  const start = () => reportErrors(renew());
  onMutation(tables, start, abort);
  start();
  return result;
}
