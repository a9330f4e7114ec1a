import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { guardField } from '../lib/content/field-guard/field-guard.ts';

export default defineUnlistedScript(() => {
  globalThis.permalinksFieldGuard ??= guardField;
});
