import { i18n } from '#i18n';
import { browser } from '../../lib/browser/extension.ts';
import { run } from '../../lib/browser/run.ts';
import type { EyesonError } from '../../lib/eyeson/errors.ts';
import { refreshRooms } from '../rooms/actions.ts';

/** What a host can do about an account that does not work: see to the key, or else ask again. */
export const remedy = ({ kind }: EyesonError): { label: string; run: () => void } =>
  kind === 'bad-key' || kind === 'key-locked'
    ? { label: i18n.t('popup.settings'), run: () => run(browser.runtime.openOptionsPage()) }
    : { label: i18n.t('popup.tryAgain'), run: () => run(refreshRooms()) };
