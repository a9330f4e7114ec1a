import { type MessageKey, type Messages, readMessage } from './messages.ts';
import { isolate, type ShortName } from './name.ts';

declare const brand: unique symbol;

/** A text in the language of the UI that contains nothing of somebody else's unisolated: a message, a time, a link. */
export type Phrase = string & { readonly [brand]: 'Phrase' };

/** What may be put into a message. A plain string may not: see {@link ShortName}. */
export type Substitution = number | ShortName | Phrase;

type Substitutions<N extends number, T extends Substitution[] = []> = T['length'] extends N
  ? T
  : Substitutions<N, [...T, Substitution]>;

type SubstitutionsOf<K extends MessageKey> = Substitutions<Messages[K]['substitutions']>;

/** The keys of counted messages: those with one message for each plural form of the language. */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer Base}.other` ? Base : never) : never;

/** The first substitution of a counted message is its number; the others follow. */
type OthersOf<K extends PluralKey> =
  SubstitutionsOf<Extract<MessageKey, `${K}.other`>> extends [unknown, ...infer Others] ? Others : never;

type Optional<Values extends unknown[]> = Values extends [] ? [values?: []] : [values: Values];

/** A text of the UI's own, not somebody's: formatted by `Intl`, or a literal. */
export const phrase = (text: string): Phrase => text as Phrase;

/** A link, to be put into a text: as `URL` writes it, without spaces and letters that it could hide. */
export const linkPhrase = (link: string): Phrase => phrase(new URL(link).href);

/** Reads a message. Names among the substitutions are isolated in it. */
function t<K extends MessageKey>(key: K, ...args: Optional<SubstitutionsOf<K>>): Phrase {
  const [values = []] = args as [Substitution[]?];
  return phrase(readMessage(key, written(values)));
}

/**
 * Reads a counted message: the one for the plural form that `count` has in the UI's language, as one, few, many or other
 * (CLDR). The form is chosen before anything is put in.
 * @param count the number, `$1` of the message
 * @param values `$2` and so on
 */
function plural<K extends PluralKey>(key: K, count: number, ...args: Optional<OthersOf<K>>): Phrase {
  const [values = []] = args as [Substitution[]?];
  const substitutions = written([count, ...values]);
  const inForm = (form: string) => readMessage(`${key}.${form}` as MessageKey, substitutions);
  return phrase(inForm(pluralForm(count)) || inForm('other'));
}

const written = (values: readonly Substitution[]): string[] =>
  values.map((value) => (typeof value === 'number' ? String(value) : isolate(value, direction())));

/**
 * The direction in which the UI is written: that of the language of its messages, not of the browser (`@@bidi_dir`), which
 * may be in a language that they are not translated into.
 */
export const direction = (): 'ltr' | 'rtl' => (readMessage('popup.direction') === 'rtl' ? 'rtl' : 'ltr');

/** The CLDR plural form of a number in the language of the messages, which the browser tells sooner than its own. */
function pluralForm(count: number): Intl.LDMLPluralRule {
  const shown = readMessage('popup.language');
  if (rules?.language !== shown) rules = { language: shown, of: new Intl.PluralRules(shown) };
  return rules.of.select(count);
}

let rules: { language: string; of: Intl.PluralRules } | undefined;

/** The texts of the UI. */
export const i18n = { t, plural };
