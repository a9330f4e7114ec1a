import { hasLink } from './render.ts';

/** The languages of the built-in templates, as ISO 639-1 codes. */
export const languages = ['en', 'de', 'fr'] as const;
/** A language of the built-in templates. */
export type Language = (typeof languages)[number];

/** Where an invitation is inserted: into a mail, or into the description of an event. */
export type TextKind = 'mail' | 'event';

/** The host's own templates; those that equal the built-in ones are missing. */
export type OwnTemplates = Partial<Record<`${TextKind}-${Language}`, string>>;

/** The built-in templates. Their language is independent of the browser's, since guests may speak another one. */
export const builtIn: Record<TextKind, Record<Language, string>> = {
  mail: {
    en: 'Join the video meeting “{room}”\n{link}',
    de: 'Zum Videomeeting „{room}“\n{link}',
    fr: 'Rejoindre la visioconférence « {room} »\n{link}',
  },
  event: {
    en: 'Video meeting “{room}”\n{link}',
    de: 'Videomeeting „{room}“\n{link}',
    fr: 'Visioconférence « {room} »\n{link}',
  },
};

/** The template to insert: the host's own if it contains a link, else the built-in one. */
export function templateFor(kind: TextKind, language: Language, own: OwnTemplates): string {
  const template = own[`${kind}-${language}`];
  return template && hasLink(template) ? template : builtIn[kind][language];
}

/** All templates in use for this kind of text, own and built-in, in every language. */
export const allTemplates = (kind: TextKind, own: OwnTemplates): string[] =>
  languages.flatMap((language) => [templateFor(kind, language, own), builtIn[kind][language]]);

/** The language of the host's templates: the chosen one, else the browser's if there are templates in it, else English. */
export function languageOf(chosen: Language | 'auto', browserLanguage: string): Language {
  if (chosen !== 'auto') return chosen;
  const code = browserLanguage.split(/[-_]/, 1)[0];
  return languages.find((language) => language === code) ?? 'en';
}
