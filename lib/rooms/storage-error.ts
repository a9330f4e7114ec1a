import { Dexie } from 'dexie';
import { fail, type Result } from '../eyeson/errors.ts';

/** Runs what needs the database; that the browser refuses to keep data (disk full, profile forbids it) becomes the error `storage`. */
export async function withStorage<T>(task: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof Dexie.DexieError) return fail({ kind: 'storage' });
    throw error;
  }
}
