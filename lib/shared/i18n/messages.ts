import type { GeneratedI18nStructure } from '#i18n';
import { browser } from 'wxt/browser';

/** The messages of `locales/`: for each key the number of its substitutions. */
export type Messages = GeneratedI18nStructure;
export type MessageKey = keyof Messages;

// Typed by WXT with the keys as they are in the browser, with underscores.
const { i18n } = browser as unknown as {
  i18n: { getMessage(key: string, substitutions?: string[]): string };
};

/** Reads a message in the browser's language. @returns an empty string if there is none */
export const readMessage = (key: MessageKey, substitutions?: string[]): string =>
  i18n.getMessage(key.replaceAll('.', '_'), substitutions);
