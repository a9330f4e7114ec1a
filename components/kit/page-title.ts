import { useLayoutEffect } from 'preact/hooks';
import { i18n } from '../../lib/shared/i18n/translate.ts';

/** Gives the tab the name of its page, before that of the extension. */
export function usePageTitle(title: string): void {
  useLayoutEffect(() => {
    document.title = `${title} – ${i18n.t('manifest.name')}`;
  }, [title]);
}
