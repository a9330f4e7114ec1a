declare const brand: unique symbol;
declare const short: unique symbol;

/**
 * A text by somebody else, or by the host, that is fit to be shown: of a room, a guest, a team, a preset, a quick reply.
 * No string is assignable to it; {@link toName} makes it.
 */
export type Name = string & { readonly [brand]: 'Name' };

/** A name that is short enough for a sentence, a title or a tooltip; {@link shortName} makes it. */
export type ShortName = Name & { readonly [short]: true };

/** The longest name within a sentence, a title or a tooltip, in grapheme clusters. */
const MAX_SHORT_LENGTH = 40;

/** UTF-16 code units that a grapheme cluster may take on average: a family emoji takes 11. */
const MAX_UNITS_PER_CLUSTER = 11;

/** The scripts whose letters are shaped by U+200C and U+200D; in the other ones these are joined with marks only. */
const SHAPED =
  String.raw`\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Mandaic}` +
  String.raw`\p{Script=Bengali}\p{Script=Devanagari}\p{Script=Malayalam}\p{Script=Sinhala}`;

/**
 * The invisible characters that belong to a visible one: U+200C and U+200D within emoji and in scripts that need them,
 * the tags of the flags of England, Scotland and Wales, and variation selectors.
 */
const MEANINGFUL =
  String.raw`(?<=[\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}${SHAPED}])[\u200C\u200D](?=[\p{L}\p{M}\p{Extended_Pictographic}])` +
  String.raw`|(?<=\u{1F3F4})[\u{E0061}-\u{E007A}]{5}\u{E007F}` +
  String.raw`|[\u180B-\u180D\uFE00-\uFE0F\u{E0100}-\u{E01EF}]`;

/** Arabic, Syriac and Kaithi signs that Unicode counts among the format controls, though they are visible. */
const VISIBLE = String.raw`[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]`;

const INVISIBLE = new RegExp(
  String.raw`(${MEANINGFUL}|${VISIBLE})|[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]`,
  'gu',
);

/** Letters with more combining marks than any script needs, which reach into the lines above and below. */
const HEAPED_MARKS = /(\p{M}{8})\p{M}+/gu;

/**
 * Normalizes a text that is a name: lone surrogates become U+FFFD, each run of white space and control characters
 * becomes one space, the ends are trimmed, and format controls (as U+202E, which turns the rest of a line round) are
 * dropped.
 */
export const cleanName = (text: string): string =>
  text
    .toWellFormed()
    .replace(INVISIBLE, '$1')
    .replace(/[\s\p{Cc}\u2800]+/gu, ' ')
    .replace(HEAPED_MARKS, '$1')
    .trim();

/** Makes a text fit to be shown alone: {@link cleanName}. May be empty. */
export const toName = (text: string | undefined): Name => cleanName(textOf(text)) as Name;

/**
 * Makes a text fit to stand in a sentence, a title or a tooltip: {@link cleanName}, and cut with an ellipsis.
 * @param max in grapheme clusters
 */
export const shortName = (text: string | undefined, max = MAX_SHORT_LENGTH): ShortName =>
  cut(cleanName(textOf(text)), max) as ShortName;

/** What was stored by another version may be no text; a name that cannot be read must not keep the others from being shown. */
const textOf = (text: unknown) => (typeof text === 'string' ? text : '');

function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  let kept = '';
  let clusters = 0;
  for (const { segment } of segmenter().segment(text)) {
    clusters += 1;
    const isTooLong = kept.length + segment.length > max * MAX_UNITS_PER_CLUSTER;
    if (clusters > max || isTooLong) return `${kept.trimEnd()}…`;
    kept += segment;
  }
  return kept;
}

let cached: Intl.Segmenter | undefined;
const segmenter = () => (cached ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' }));

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * Puts a text that stands in a sentence between U+2068 and U+2069, so that its direction leaves the rest of the sentence
 * alone. In a sentence from left to right they change nothing about a text without letters from right to left, so they
 * are left out there: they would be invisible characters in what is copied or read by a screen reader.
 * @param direction the sentence's
 */
export const isolate = (text: string, direction: 'ltr' | 'rtl'): string =>
  direction === 'rtl' || RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
