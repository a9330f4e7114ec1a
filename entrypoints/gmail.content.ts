import '../lib/content/gmail/selector-observer.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { whileEnabled } from '../lib/content/settings.ts';
import { injectButtons } from '../lib/content/injector/inject-buttons.ts';
import { gmailSite } from '../lib/content/gmail/site.ts';

export default defineContentScript({
  matches: ['https://mail.google.com/*'],
  // The page is not told that the extension is installed.
  noScriptStartedPostMessage: true,
  // Listeners on the window must be added before the page's own, to be called first.
  runAt: 'document_start',
  async main(context) {
    await whileEnabled('gmail', context.signal, (signal) =>
      injectButtons(gmailSite, signal, () => context.isValid),
    );
  },
});
