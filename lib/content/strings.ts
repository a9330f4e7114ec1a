import type { GeneratedI18nStructure } from '#i18n';
import { browser } from 'wxt/browser';

type Key<K = keyof GeneratedI18nStructure> = K extends `${infer Group}.${infer Name}`
  ? `${Group}_${Name}`
  : never;

// `#i18n` would type the keys, but its plural support is a tenth of the size of a resident script.
const i18n = browser.i18n as unknown as { getMessage(key: Key): string };

const read = () => ({
  name: i18n.getMessage('insert_add'),
  updated: i18n.getMessage('errors_updated'),
  /** The button's tooltip by `LinkState`. */
  hints: {
    nothing: i18n.getMessage('insert_whose'),
    'guest link': i18n.getMessage('insert_linked'),
    secret: i18n.getMessage('insert_secret'),
  },
});

let cached: ReturnType<typeof read> | undefined;

/**
 * The texts of the injected button. The first call must be at startup: after an update of the extension, the browser no
 * longer gives messages to scripts of the old version.
 */
export const strings = () => (cached ??= read());
