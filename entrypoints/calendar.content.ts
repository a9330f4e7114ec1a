import '../lib/content/google-calendar/selector-observer.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { beginLifetime } from '../lib/content/script-lifetime.ts';
import { whileEnabled } from '../lib/content/settings.ts';
import { injectButtons } from '../lib/content/injector/inject-buttons.ts';
import { calendarSite } from '../lib/content/google-calendar/site.ts';

export default defineContentScript({
  // The main frame only: the Calendar in Gmail's side panel is a frame and has no full editor.
  matches: ['https://calendar.google.com/*'],
  runAt: 'document_start',
  main: () => {
    const lifetime = beginLifetime();
    whileEnabled('calendar', lifetime, (signal) => injectButtons(calendarSite, signal, lifetime.isValid));
  },
});
