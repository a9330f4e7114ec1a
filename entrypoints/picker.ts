import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeDesk } from '../lib/insert/desk.ts';
import { serve } from '../lib/insert/picker/serve.ts';

export default defineUnlistedScript(() => takeDesk(serve));
