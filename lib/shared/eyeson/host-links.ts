import { decodeText, recognizeLinks } from './recognize-links.ts';

/** A link in a text that lets its holder in as host. The offsets are of the text, `to` exclusive. */
export interface HostLink {
  /** As it is written, without the punctuation around it. */
  link: string;
  from: number;
  to: number;
}

/** A word that may be a token: 16 signs and more with a digit, or a capital within. Eyeson promises no format. */
const MAY_HAVE_TOKEN = /(?<![\w~-])(?=[\w~-]*?(?:\d|[a-z][A-Z]))[\w~-]{16}/;

/** What every link to Eyeson has, in whatever spelling: the name, `http` in Base64, or a letter in percent encoding. */
const MAY_HAVE_LINK = /eyeson|aHR0c|%(?:25)*[4-7]/i;

/** Whether a text may have a link to Eyeson, or a host's token alone: a hasty look, for most texts have none. */
export function mayHaveLink(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  return MAY_HAVE_LINK.test(plain) || MAY_HAVE_TOKEN.test(plain);
}

/** The longest token that is looked for. Everything longer is data in another spelling, such as a picture in Base64. */
export const MAX_TOKEN_LENGTH = 200;

/** Words with the signs that an address may have, and with letters and digits alone, as Eyeson's tokens have been so far. */
const TOKEN_WORDS = [/[\w~-]{16,}/g, /[A-Za-z\d]{16,}/g];

/**
 * The words of a text that may be a token of a host's, however the text is encoded. Whether one is can only be told by
 * whoever knows the tokens.
 * @returns each once
 */
export function tokenWords(text: string): string[] {
  const plain = decodeText(text);
  if (!MAY_HAVE_TOKEN.test(plain)) return [];
  const words = TOKEN_WORDS.flatMap((pattern) => plain.match(pattern) ?? []);
  return [...new Set(words)].filter((word) => word.length <= MAX_TOKEN_LENGTH && MAY_HAVE_TOKEN.test(word));
}

/** Tells whether a word is the token of a host. */
export type IsHostToken = (word: string) => boolean;

/** Whether a text has a link that lets its holder in as host, or the token of one. */
export const hasHostLink = (text: string, isHostToken: IsHostToken = () => false): boolean =>
  recognizeLinks(text).some(({ kind }) => kind === 'host' || kind === 'meeting') ||
  tokenWords(text).some(isHostToken);

/** A word, which quoted-printable may have broken. */
const WORD = /(?:=\r?\n|[^\s"”“’»<>])+/g;
const OPENING = "([{'„‚‘«";
const CLOSING = ".,;:!?)]}'";

/** The words of a text that are host links, in order: whole addresses, in whatever redirector the link is. */
export function findHostLinks(text: string, isHostToken?: IsHostToken): HostLink[] {
  if (!hasHostLink(text, isHostToken)) return [];
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    if (!hasHostLink(word, isHostToken)) return [];
    let [from, to] = [index, index + word.length];
    while (from < to && OPENING.includes(text.charAt(from))) from += 1;
    while (from < to && CLOSING.includes(text.charAt(to - 1))) to -= 1;
    return [{ link: text.slice(from, to), from, to }];
  });
}

/**
 * Writes guest links in the place of host links.
 * @param guestLinks by the host link as it is written; one that is missing there stays
 */
export const replaceHostLinks = (
  text: string,
  guestLinks: ReadonlyMap<string, string>,
  isHostToken?: IsHostToken,
): string =>
  findHostLinks(text, isHostToken).reduceRight(
    (replaced, { link, from, to }) =>
      replaced.slice(0, from) + (guestLinks.get(link) ?? link) + replaced.slice(to),
    text,
  );
