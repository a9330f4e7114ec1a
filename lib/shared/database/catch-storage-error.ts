import { Dexie } from 'dexie';
import { fail, type Result } from '../errors/errors.ts';
import { db } from './database.ts';

/**
 * Runs a task that uses the database and turns any Dexie error into the error `storage`: the browser refuses to store
 * data (disk full, profile forbids it) or the database is broken. Other errors are thrown on.
 * A database that failed to open is reset, so that the next query opens it again.
 */
export async function catchStorageError<T>(task: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof Dexie.DexieError)) throw error;
    if (db.hasFailed()) db.startOver();
    return fail({ kind: 'storage' });
  }
}
