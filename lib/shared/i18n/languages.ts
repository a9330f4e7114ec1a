/** One language of the extension: what it calls itself, and the texts that are inserted for guests who speak it. */
interface LanguageRow {
  name: string;
  /** Into a mail. `{room}` and `{link}` stand for the room's name and its guest link. */
  mail: string;
  /** Into an event's description. */
  event: string;
}

/** Every language, once, by the code of its file in `locales/`. */
export const languages = {
  en: {
    name: 'English',
    mail: 'Join the video meeting “{room}”\n{link}',
    event: 'Video meeting “{room}”\n{link}',
  },
  de: {
    name: 'Deutsch',
    mail: 'Zum Videomeeting „{room}“\n{link}',
    event: 'Videomeeting „{room}“\n{link}',
  },
  fr: {
    name: 'Français',
    mail: 'Rejoindre la visioconférence « {room} »\n{link}',
    event: 'Visioconférence « {room} »\n{link}',
  },
} as const satisfies Record<string, LanguageRow>;

export type Language = keyof typeof languages;

/** The codes of all languages, the fallback first. */
export const languageCodes = Object.keys(languages) as Language[];
