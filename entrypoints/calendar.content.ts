import '../lib/content/google-calendar/selector-observer.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { whileEnabled } from '../lib/content/settings.ts';
import { injectButtons } from '../lib/content/injector/inject-buttons.ts';
import { calendarSite } from '../lib/content/google-calendar/site.ts';

export default defineContentScript({
  // The main frame only: the Calendar in Gmail's side panel is a frame and has no full editor.
  matches: ['https://calendar.google.com/*'],
  runAt: 'document_start',
  async main(context) {
    await whileEnabled('calendar', context.signal, (signal) =>
      injectButtons(calendarSite, signal, () => context.isValid),
    );
  },
});
