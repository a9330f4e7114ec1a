import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const file = new URL('../locales/en.yml', import.meta.url).pathname;
const messages = generateChromeMessages(await parseMessagesFile(file));

/** Units speak the product's own English words, put together as browsers do it. */
beforeEach(() => {
  fakeBrowser.i18n.getMessage = (key, substitutions = []) => {
    const values = [substitutions].flat().map(String);
    const words = messages[key]?.message ?? '';
    return words.replaceAll(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '');
  };
});
