import { browser } from 'wxt/browser';
import { reportErrors } from '../shared/errors/report.ts';
import { SETTINGS_CHANGED, type PageSettings } from '../shared/messaging/page-settings.ts';
import { sendIdempotent } from '../shared/messaging/send.ts';
import type { SiteSetting } from '../shared/sites.ts';
import type { ScriptLifetime } from './script-lifetime.ts';

declare global {
  // Shared by the resident script and the picker's script; global augmentation requires `var`.
  var permalinksSettings: PageSettings | undefined;
}

const FIRST_RETRY_MS = 500;

/**
 * Runs `start` while the site's setting is on, and again each time that it is switched on. The signal passed to `start`
 * aborts when the setting is switched off or the script ends.
 *
 * The background is asked once, again when it says that the settings have changed, and when the page comes back from the
 * browser's cache, where nobody can tell it. While there is no answer, because the background is just starting or has
 * failed, it is asked after ever longer pauses.
 */
export function whileEnabled(
  setting: SiteSetting,
  { signal, isValid }: ScriptLifetime,
  start: (signal: AbortSignal) => void,
): void {
  let run: AbortController | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let lastRequest = 0;

  const update = async (pause = FIRST_RETRY_MS) => {
    clearTimeout(retry);
    const request = (lastRequest += 1);
    const response = await sendIdempotent('settings.forPage');
    if (request !== lastRequest || !isValid()) return;
    if (!response.ok) {
      retry = setTimeout(() => reportErrors(update(2 * pause)), pause);
      return;
    }
    globalThis.permalinksSettings = response.value;
    if (!response.value[setting]) {
      run?.abort();
      run = undefined;
    } else if (!run) {
      run = new AbortController();
      start(AbortSignal.any([signal, run.signal]));
    }
  };

  const onMessage = (message: unknown): void => {
    if ((message as { type?: unknown } | null)?.type === SETTINGS_CHANGED) reportErrors(update());
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => {
    clearTimeout(retry);
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(onMessage);
  });
  addEventListener('pageshow', ({ persisted }) => persisted && reportErrors(update()), { signal });
  reportErrors(update());
}
