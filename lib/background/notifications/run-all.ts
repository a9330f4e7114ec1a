import { Dexie } from 'dexie';
import { noteProblem } from '../../shared/errors/problem-log.ts';

/**
 * Runs tasks of which none may keep another from being done. What goes wrong is noted.
 * @param where what they do, for the list of problems
 * @returns rejects, when all are done, with the first error of the database: the badge shows that
 */
export async function runAll(where: string, tasks: (() => Promise<unknown>)[]): Promise<void> {
  const results = await Promise.allSettled(tasks.map(async (task) => task()));
  const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  for (const error of errors) await noteProblem(where, error);
  const storageError = errors.find((error) => error instanceof Dexie.DexieError);
  if (storageError) throw storageError;
}
