import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { run } from '../../lib/browser/run.ts';
import type { EyesonError } from '../../lib/eyeson/errors.ts';
import { refreshRooms } from '../rooms/actions.ts';
import { isKeyProblem } from '../state/key-problem.ts';

/** What a host can do about a problem: see to the key, or else ask again. */
export const remedy = (problem: EyesonError): { label: string; run: () => void } =>
  isKeyProblem(problem)
    ? { label: i18n.t('popup.settings'), run: () => run(browser.runtime.openOptionsPage()) }
    : { label: i18n.t('popup.tryAgain'), run: () => run(refreshRooms()) };
