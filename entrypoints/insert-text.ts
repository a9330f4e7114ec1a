import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { insertText } from '../lib/content/any-field/insert-text.ts';

export default defineUnlistedScript(() => {
  globalThis.permalinksInsert = insertText;
});
