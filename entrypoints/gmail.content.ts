import '../lib/content/gmail/selector-observer.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { beginLifetime } from '../lib/content/script-lifetime.ts';
import { whileEnabled } from '../lib/content/settings.ts';
import { injectButtons } from '../lib/content/injector/inject-buttons.ts';
import { gmailSite } from '../lib/content/gmail/site.ts';

export default defineContentScript({
  matches: ['https://mail.google.com/*'],
  // Listeners on the window must be added before the page's own, to be called first.
  runAt: 'document_start',
  main: () => {
    const lifetime = beginLifetime();
    whileEnabled('gmail', lifetime, (signal) => injectButtons(gmailSite, signal, lifetime.isValid));
  },
});
