import '../lib/insert/sites/gmail/seen.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { whileWanted } from '../lib/insert/enabled.ts';
import { keepButtons } from '../lib/insert/keeper.ts';
import { gmail } from '../lib/insert/sites/gmail/site.ts';

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
