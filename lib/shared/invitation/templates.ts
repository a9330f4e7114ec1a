import { hasLink } from './render.ts';

export const languages = ['en', 'de', 'fr'] as const;
export type Language = (typeof languages)[number];

/** What is inserted: into a mail, or into an event's description. */
export type TextKind = 'mail' | 'event';

/** Templates that the host wrote, where they differ from the built-in ones. */
export type OwnTemplates = Partial<Record<`${TextKind}-${Language}`, string>>;

/** The texts that come with the extension, in languages of their own: guests need not speak the host's. */
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

/** The template to insert. One of the host's that cannot be used counts as none. */
export function templateFor(kind: TextKind, language: Language, own: OwnTemplates): string {
  const written = own[`${kind}-${language}`];
  return written && hasLink(written) ? written : builtIn[kind][language];
}

/** Every template by which a text of this kind may have been made. */
export const allTemplates = (kind: TextKind, own: OwnTemplates): string[] =>
  languages.flatMap((language) => [templateFor(kind, language, own), builtIn[kind][language]]);

/** The language of a host's texts: the one that was chosen, else that of the browser where we have it. */
export function languageOf(chosen: Language | 'auto', browserLanguage: string): Language {
  if (chosen !== 'auto') return chosen;
  const spoken = browserLanguage.split(/[-_]/, 1)[0];
  return languages.find((language) => language === spoken) ?? 'en';
}
