import { i18n } from '#i18n';
import type { Result } from '../eyeson/errors.ts';
import { explain } from '../explain.ts';
import { withStorage } from '../rooms/storage-error.ts';
import { showDone } from './notifications.ts';

/** Does what the host has asked for outside of our pages. What kept it from being done, a notification says. */
export async function aloud(task: () => Promise<Result<unknown>>): Promise<void> {
  const done = await withStorage(task);
  if (!done.ok) await showDone(i18n.t('manifest.name'), explain(done.error));
}
