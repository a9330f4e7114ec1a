import { readFileSync } from 'node:fs';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { languageCodes } from '../../lib/shared/i18n/languages.ts';

type Code = (typeof languageCodes)[number];

/** What no text on screen says, and what it says instead: one name for each thing, and no metaphor without its verb. */
const retired: Record<Code, [words: RegExp, instead: string][]> = {
  en: [
    [/\b(the|open) options\b/i, 'Settings'],
    [/visitor/i, 'guest'],
    [/\b(open|close) (the )?doors?\b/i, 'let guests in early'],
    [/planned times?/i, 'reminder'],
    [/\byour marks\b/i, 'notes and colours'],
    [/\bstop (the )?meeting|stop for all/i, 'end the meeting'],
    [/\btell them\b/i, 'message guests'],
    [/\bforg[eo]t/i, 'disconnect'],
    [/\brenew/i, 'remove the expiry'],
    [/\belsewhere\b/i, 'not here'],
    [/\be-mail|\bmails\b/i, 'email'],
    [/^(un)?mute$/i, 'mute notifications'],
    [/\bbadge\b/i, 'the number on the icon'],
    [/\bsomebody is\b/i, 'someone'],
    [/\b(can|do|does|did|could|is|was)n't\b/i, 'an apostrophe: can’t'],
    [/\b(cannot|does not let|did not allow)\b/i, 'can’t'],
  ],
  de: [
    [/Gastgeber/i, 'Host'],
    [/\bTüren\b/i, 'Gäste vorab einlassen'],
    [/\bHinweise\b/, 'Benachrichtigungen'],
    [/geplante Zeit/i, 'Erinnerung'],
    [/Markierung/i, 'Notizen und Farben'],
    [/vergessen|vergisst/i, 'trennen'],
    [/verrechne/i, 'berechnen'],
    [/hinaus(ge)?schick/i, 'entfernen, trennen'],
    [/\beintreten\b/i, 'beitreten'],
    [/^Stummschalten$|^Lösen$|^Leeren$/i, 'das Verb mit dem, was es trifft'],
    [/anderswo/i, 'nicht hier'],
    [/\bsichern\b/, 'speichern'],
  ],
  fr: [
    [/\bsalons?\b/i, 'salle'],
    [/ouvr\w+ les portes|\bportes\b/i, 'laisser entrer les invités en avance'],
    [/\bvisiteurs?\b/i, 'invités'],
    [/dans les options/i, 'dans les paramètres'],
    [/heures? prévues?/i, 'rappel'],
    [/oubli/i, 'déconnecter'],
    [/en sourdine|^Détacher$/i, 'couper les notifications'],
    [/à votre place/i, 'en votre nom'],
    [/souhaits/i, 'paramètres'],
    [/\barrêter la réunion/i, 'terminer la réunion'],
    [/\bprolonger/i, 'supprimer l’expiration'],
    [/lien hôte|liens hôte/i, 'lien d’hôte'],
    [/une espace/i, 'un espace'],
  ],
};

/** How each language is set. `$1` stands for what is put in. */
const typography: Record<Code, [rule: string, broken: RegExp][]> = {
  en: [
    ['three dots are one sign', /\.\.\./],
    ['no space before an ellipsis', /\s…/],
    ['curved quotation marks', /"|\w'\w|'\w+'/],
    ['no space before a sign', /\s[,;:!?](?!\w)|\s\.(?!\w)/],
  ],
  de: [
    ['three dots are one sign', /\.\.\./],
    ['a no-break space before an ellipsis', /[^\s\u00a0]…|[ \u202f]…/],
    ['quotation marks below and above', /["”]|(^|[\s(])“|\w'\w/],
    ['no space before a sign', /\s[,;:!?](?!\w)|\s\.(?!\w)/],
  ],
  fr: [
    ['three dots are one sign', /\.\.\./],
    ['no space before an ellipsis', /\s…/],
    ['a narrow no-break space before ; ! ?', /[^\u202f][;!?]/],
    ['a no-break space before :', /[^\u00a0\d]:(?!\/\/)/],
    ['no-break spaces inside « »', /«[^\u00a0]|[^\u00a0]»/],
    ['a curved apostrophe and French quotation marks', /['"“”]/],
  ],
};

/** Names of fields and things that are written so in every language. */
const isName = (text: string) => /^#[0-9a-f]{6}$/.test(text);

describe.each(languageCodes)('locales/%s.yml and store/%s.md', async (code) => {
  const messages = await parseMessagesFile(`locales/${code}.yml`);
  const texts = messages.flatMap((message) =>
    message.type === 'simple' && !isName(message.message)
      ? [{ key: message.key.join('.'), text: message.message }]
      : [],
  );
  const listing = readFileSync(`store/${code}.md`, 'utf8').split('\n').filter(Boolean);
  texts.push(...listing.map((text) => ({ key: 'store', text })));
  const breaking = (pattern: RegExp) =>
    texts.flatMap(({ key, text }) => (pattern.test(text) ? [`${key}: ${text}`] : []));

  it('is read', () => expect(texts.length).toBeGreaterThan(400));

  it.each(retired[code])('says nowhere %s, but %s', (words) => expect(breaking(words)).toEqual([]));

  it.each(typography[code])('sets its texts with %s', (_, broken) => expect(breaking(broken)).toEqual([]));
});
