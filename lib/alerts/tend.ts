import { run } from '../browser/run.ts';
import { ok } from '../eyeson/errors.ts';
import { withStorage } from '../rooms/storage-error.ts';
import { showBadge } from './badge.ts';

/** Starts work of the background's own. Where the database is refused or broken the badge says so, and the next alarm tries again. */
export function tend(task: () => Promise<unknown>): void {
  run(tendTo(task));
}

async function tendTo(task: () => Promise<unknown>): Promise<void> {
  const done = await withStorage(async () => ok(await task()));
  if (!done.ok) await showBadge({ kind: 'broken', error: done.error });
}
