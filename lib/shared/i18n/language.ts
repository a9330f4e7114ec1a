import { browser } from 'wxt/browser';
import { readMessage } from './messages.ts';

/**
 * The BCP 47 language of dates and numbers: the browser's language with its region if the extension is translated into
 * it, else the language of the messages that are shown.
 */
export function language(): string {
  const shown = readMessage('popup.language');
  const preferred = browser.i18n.getUILanguage();
  return preferred.startsWith(shown) ? preferred : shown;
}
