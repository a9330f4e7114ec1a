import { i18n } from '../../shared/i18n/translate.ts';
import { catchStorageError } from '../../shared/database/catch-storage-error.ts';
import { ok, type Result } from '../../shared/errors/errors.ts';
import { explain } from '../../shared/errors/explain.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import { showBadge } from './badge.ts';
import { notifyResult } from './notification.ts';

/** Runs an action that the host has started outside of the extension's pages. An error is shown in a notification. */
export async function runUserAction(task: () => Promise<Result<unknown>>): Promise<void> {
  const result = await catchStorageError(task);
  if (!result.ok) await notifyResult(i18n.t('manifest.name'), explain(result.error));
}

/**
 * Starts a task that no user action has caused. The error `storage` is shown in the badge; the next alarm tries again.
 * Unexpected errors are logged.
 */
export function runBackgroundTask(task: () => Promise<unknown>): void {
  reportErrors(runWithBadge(task));
}

async function runWithBadge(task: () => Promise<unknown>): Promise<void> {
  const result = await catchStorageError(async () => ok(await task()));
  if (!result.ok) await showBadge({ kind: 'broken', error: result.error });
}
