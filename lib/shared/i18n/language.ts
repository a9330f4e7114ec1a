import { i18n } from '#i18n';
import { browser } from 'wxt/browser';

/**
 * The language that dates and numbers of ours are written in (BCP 47): the browser's with its region where we
 * speak it, else the one that our words fall back to.
 */
export function language(): string {
  const spoken = i18n.t('popup.language');
  const wanted = browser.i18n.getUILanguage();
  return wanted.startsWith(spoken) ? wanted : spoken;
}
