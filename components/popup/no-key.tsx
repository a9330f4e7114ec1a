import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { run } from '../../lib/browser/run.ts';
import { Teaching } from '../parts/teaching.tsx';

/** What a host sees before there is an API key. */
export function NoKey() {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <Teaching title={i18n.t('popup.welcome')} text={i18n.t('popup.noKey')}>
      <button
        ref={button}
        type="button"
        class="primary"
        onClick={() => run(browser.runtime.openOptionsPage())}
      >
        {i18n.t('popup.addApiKey')}
      </button>
    </Teaching>
  );
}
