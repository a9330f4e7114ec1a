import { i18n } from '#i18n';
import { browser } from 'wxt/browser';

/** The name of each language, in that language. */
export const languageNames = { en: 'English', de: 'Deutsch', fr: 'Français' } as const;

/**
 * The BCP 47 language of dates and numbers: the browser's language with its region if the extension is translated into
 * it, else the language of the messages that are shown.
 */
export function language(): string {
  const shown = i18n.t('popup.language');
  const preferred = browser.i18n.getUILanguage();
  return preferred.startsWith(shown) ? preferred : shown;
}
