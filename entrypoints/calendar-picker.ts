import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { calendarAdapter } from '../lib/content/google-calendar/adapter.ts';
import { registerPicker } from '../lib/content/controller/controller.ts';
import { createPicker } from '../lib/content/picker/open.ts';

export default defineUnlistedScript(() => registerPicker(createPicker(calendarAdapter)));
