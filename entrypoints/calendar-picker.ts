import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { calendarAdapter } from '../lib/content/google-calendar/adapter.ts';
import { registerPicker } from '../lib/content/injector/lazy-picker.ts';
import { handleClicks } from '../lib/content/picker/open.ts';

export default defineUnlistedScript(() => registerPicker(handleClicks(calendarAdapter)));
