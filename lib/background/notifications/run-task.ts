import { i18n } from '#i18n';
import { catchStorageError } from '../../shared/database/catch-storage-error.ts';
import { ok, type Result } from '../../shared/errors/errors.ts';
import { explain } from '../../shared/errors/explain.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import { showBadge } from './badge.ts';
import { notifyResult } from './notification.ts';

/** Does what the host has asked for outside of our pages. What kept it from being done, a notification says. */
export async function runUserAction(task: () => Promise<Result<unknown>>): Promise<void> {
  const done = await catchStorageError(task);
  if (!done.ok) await notifyResult(i18n.t('manifest.name'), explain(done.error));
}

/** Starts work of the background's own. Where the database is refused or broken the badge says so, and the next alarm tries again. */
export function runBackgroundTask(task: () => Promise<unknown>): void {
  reportErrors(tendTo(task));
}

async function tendTo(task: () => Promise<unknown>): Promise<void> {
  const done = await catchStorageError(async () => ok(await task()));
  if (!done.ok) await showBadge({ kind: 'broken', error: done.error });
}
