import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Languages that nobody speaks: one whose words are twice as long, and one that is written from right to left. */
export const pseudoLocales = {
  long: { code: 'fr', direction: 'ltr', write: (letters: string) => letters + letters.toLowerCase() },
  rtl: {
    code: 'he',
    direction: 'rtl',
    write: (letters: string) => letters.toLowerCase().replace(/[a-z]/g, inHebrew),
  },
} as const;

export type PseudoLocale = keyof typeof pseudoLocales;

const ALEF = 0x05d0;
const HEBREW_LETTERS = 27;

const inHebrew = (letter: string) =>
  String.fromCodePoint(ALEF + ((letter.codePointAt(0) ?? 0) % HEBREW_LETTERS));

/** What a text keeps in any language: what is put in, names of things, and addresses. */
const KEPT = /(\$\d|\{\w+\}|https?:\/\/\S*|[\w.]+\.(?:team|ics)\b|#[0-9a-f]{6}|Eyeson|Gmail|Google)/;

const translate = (text: string, write: (letters: string) => string): string =>
  text
    .split(KEPT)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/\p{L}[\p{L}’]*/gu, write)))
    .join('');

/**
 * Copies a built extension to `target` and gives it a language more.
 * @returns the browser's language in which it is shown
 */
export async function addPseudoLocale(build: string, target: string, locale: PseudoLocale): Promise<string> {
  const { code, direction, write } = pseudoLocales[locale];
  await cp(build, target, { recursive: true });
  const english = JSON.parse(await readFile(join(build, '_locales/en/messages.json'), 'utf8')) as Record<
    string,
    { message: string }
  >;
  const own: Record<string, string> = { popup_language: code, popup_direction: direction };
  const messages = Object.fromEntries(
    Object.entries(english).map(([key, { message }]) => [
      key,
      { message: own[key] ?? translate(message, write) },
    ]),
  );
  await mkdir(join(target, '_locales', code), { recursive: true });
  await writeFile(join(target, '_locales', code, 'messages.json'), JSON.stringify(messages));
  return code;
}
