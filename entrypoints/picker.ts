import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerPicker } from '../lib/content/injector/lazy-picker.ts';
import { handleButtonClick } from '../lib/content/picker/open.ts';

export default defineUnlistedScript(() => registerPicker(handleButtonClick));
