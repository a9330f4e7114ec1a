import { type Language, languageCodes, languages } from '../i18n/languages.ts';
import { hasLink } from './render.ts';

/** Where an invitation is inserted: into a mail, or into the description of an event. */
export type TextKind = 'mail' | 'event';

/** The host's own templates; those that equal the built-in ones are missing. */
export type OwnTemplates = Partial<Record<`${TextKind}-${Language}`, string>>;

/** The template to insert: the host's own if it contains a link, else the built-in one. */
export function templateFor(kind: TextKind, language: Language, own: OwnTemplates): string {
  const template = own[`${kind}-${language}`];
  return template && hasLink(template) ? template : languages[language][kind];
}

/** All templates in use for this kind of text, own and built-in, in every language. */
export const allTemplates = (kind: TextKind, own: OwnTemplates): string[] =>
  languageCodes.flatMap((language) => [templateFor(kind, language, own), languages[language][kind]]);

/** The language of the host's templates: the chosen one, else the browser's if there are templates in it, else English. */
export function languageOf(chosen: Language | 'auto', browserLanguage: string): Language {
  if (chosen !== 'auto') return chosen;
  const code = browserLanguage.split(/[-_]/, 1)[0];
  return languageCodes.find((language) => language === code) ?? 'en';
}
