import { Dexie } from 'dexie';
import { fail, type Result } from '../errors/errors.ts';
import { db } from './database.ts';

/**
 * Runs what needs the database; that the browser refuses to keep data (disk full, profile forbids it), or that the
 * database is broken, becomes the error `storage`. What comes next tries to open it anew.
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
