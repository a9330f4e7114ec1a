import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import type { Labels } from './labels.ts';

/** Labels by language. Arabic is right-to-left. */
export const locales = { en, de, es, fr, ja, ar } satisfies Record<string, Labels>;

/** Language of the page. */
export type Locale = keyof typeof locales;

/** Whether a string is a language of the page. */
export function isLocale(value: string): value is Locale {
  return Object.hasOwn(locales, value);
}
