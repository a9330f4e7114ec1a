import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { ja } from './ja.ts';
import type { Labels } from './labels.ts';

/** The languages in which the page can be had; Arabic is written from right to left. */
export const locales = { en, de, es, ja, ar } satisfies Record<string, Labels>;

export type Locale = keyof typeof locales;

export function isLocale(value: string): value is Locale {
  return Object.hasOwn(locales, value);
}
