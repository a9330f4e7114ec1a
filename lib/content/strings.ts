import type { GeneratedI18nStructure } from '#i18n';
import { browser } from 'wxt/browser';

type Key<K = keyof GeneratedI18nStructure> = K extends `${infer Part}.${infer Name}`
  ? `${Part}_${Name}`
  : never;

// The browser's own types do not know our messages. `#i18n` does; but what it has for plurals would be a tenth of a resident script.
const i18n = browser.i18n as unknown as { getMessage(key: Key): string };

const read = () => ({
  name: i18n.getMessage('insert_add'),
  updated: i18n.getMessage('errors_updated'),
  /** What the button is for, and whose it is, by what the text beside it holds. */
  hints: {
    nothing: i18n.getMessage('insert_whose'),
    'guest link': i18n.getMessage('insert_linked'),
    secret: i18n.getMessage('insert_secret'),
  },
});

let known: ReturnType<typeof read> | undefined;

/** What a button says. To be read at the start: once the extension is updated, it tells its old scripts nothing more. */
export const strings = () => (known ??= read());
