import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const file = join(import.meta.dirname, '../../locales/en.yml');
const messages = generateChromeMessages(await parseMessagesFile(file));

// Node does not know whether there is a network.
if (!('onLine' in navigator)) Object.assign(navigator, { onLine: true });

function giveWords(): void {
  fakeBrowser.i18n.getUILanguage = () => 'en';
  fakeBrowser.i18n.getMessage = (key, substitutions = []) => {
    const values = [substitutions].flat().map(String);
    const words = messages[key]?.message ?? '';
    return words.replaceAll(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '');
  };
}

// Content scripts read their words when they are loaded.
giveWords();

/** What WXT's in-memory browser lacks: every permission is given, this is version 1.0.0, and words are the product's own English ones. */
beforeEach(() => {
  // As in Chromium, which has no `onShown`.
  Object.assign(fakeBrowser.notifications, { onShown: undefined, getPermissionLevel: undefined });
  fakeBrowser.permissions.contains = () => Promise.resolve(true);
  fakeBrowser.runtime.getManifest = () => ({ name: 'Permalinks', version: '1.0.0', manifest_version: 3 });
  giveWords();
});
