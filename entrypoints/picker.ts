import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeDesk } from '../lib/content/injector/lazy-picker.ts';
import { serve } from '../lib/content/picker/open.ts';

export default defineUnlistedScript(() => takeDesk(serve));
