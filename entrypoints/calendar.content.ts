import '../lib/insert/sites/google-calendar/seen.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { whileWanted } from '../lib/insert/enabled.ts';
import { keepButtons } from '../lib/insert/keeper.ts';
import { calendarSite } from '../lib/insert/sites/google-calendar/site.ts';

export default defineContentScript({
  // Not in frames: Gmail's side panel shows a Calendar without a full editor, which is left alone.
  matches: ['https://calendar.google.com/*'],
  runAt: 'document_start',
  async main(context) {
    await whileWanted('calendar', context.signal, (signal) =>
      keepButtons(calendarSite, signal, () => context.isValid),
    );
  },
});
