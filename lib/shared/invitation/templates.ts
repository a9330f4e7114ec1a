import { type Language, languageCodes, languages } from '../i18n/languages.ts';
import { hasLink } from './render.ts';

/** What is inserted: into a mail, or into an event's description. */
export type TextKind = 'mail' | 'event';

/** Templates that the host wrote, where they differ from the built-in ones. */
export type OwnTemplates = Partial<Record<`${TextKind}-${Language}`, string>>;

/** The template to insert. One of the host's that cannot be used counts as none. */
export function templateFor(kind: TextKind, language: Language, own: OwnTemplates): string {
  const written = own[`${kind}-${language}`];
  return written && hasLink(written) ? written : languages[language][kind];
}

/** Every template by which a text of this kind may have been made. */
export const allTemplates = (kind: TextKind, own: OwnTemplates): string[] =>
  languageCodes.flatMap((language) => [templateFor(kind, language, own), languages[language][kind]]);

/** The language of a host's texts: the one that was chosen, else that of the browser where we have it. */
export function languageOf(chosen: Language | 'auto', browserLanguage: string): Language {
  if (chosen !== 'auto') return chosen;
  const spoken = browserLanguage.split(/[-_]/, 1)[0];
  return languageCodes.find((language) => language === spoken) ?? 'en';
}
