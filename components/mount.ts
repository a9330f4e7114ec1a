import { type ComponentType, h, render } from 'preact';
import type { ListedRoom } from '../lib/shared/database/database.ts';
import { openStore, type ReadAll, type Store, type StoreOptions } from './state/store.ts';
import { language } from '../lib/shared/i18n/language.ts';
import { direction } from '../lib/shared/i18n/translate.ts';
import { reportErrors } from '../lib/shared/errors/report.ts';
import './kit/theme.css';
import './kit/controls.css';

/**
 * Renders a page of the extension into `document.body`, in the user’s language and direction, and keeps it up to date
 * until `pagehide`.
 * @param readAll how the rooms beyond the first ones are read
 * @param options what is shown until the database has been read, and when all rooms are read
 * @returns the page's store, and a signal that is aborted on `pagehide`
 */
export function openPage<T extends ListedRoom>(
  App: ComponentType<{ store: Store<T> }>,
  readAll: ReadAll<T>,
  options?: StoreOptions,
): { store: Store<T>; abort: AbortSignal } {
  const controller = new AbortController();
  addEventListener('pagehide', () => controller.abort());
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
  const store = openStore(controller.signal, readAll, options);
  render(h(App, { store }), document.body);
  reportErrors(recoverFocusLater(controller.signal));
  return { store, abort: controller.signal };
}

/** Loaded after the first frame, which does not need it. */
async function recoverFocusLater(abort: AbortSignal): Promise<void> {
  const { recoverFocus } = await import('./kit/focus-recovery.ts');
  if (!abort.aborted) recoverFocus(abort);
}
