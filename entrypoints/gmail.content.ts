import '../lib/content/gmail/selector-observer.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { whileWanted } from '../lib/content/settings.ts';
import { keepButtons } from '../lib/content/injector/inject-buttons.ts';
import { gmail } from '../lib/content/gmail/site.ts';

export default defineContentScript({
  matches: ['https://mail.google.com/*'],
  // The page need not know of us.
  noScriptStartedPostMessage: true,
  // Before the page's own listeners, so that ours come first.
  runAt: 'document_start',
  async main(context) {
    await whileWanted('gmail', context.signal, (signal) => keepButtons(gmail, signal, () => context.isValid));
  },
});
