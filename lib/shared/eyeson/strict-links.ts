/** Where Eyeson's links lead. A team may have an address of its own, if its host has allowed that. */
export const EYESON_APP = 'app.eyeson.team';

/** What a link must be: one that starts the meeting as a host, or one for guests. */
export type PermalinkKind = 'host' | 'guest';

/** A link that was checked. */
export interface StrictLink {
  /** In the browser's own spelling. */
  href: string;
  /** In lower case, other alphabets as Punycode. */
  host: string;
}

/** White space, controls and invisible characters; a backslash, which browsers read as a slash. */
const FORBIDDEN = /[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\]/u;

/**
 * Checks a link that is going to be opened or shared: `https`, without user info, port and fragment, and of this kind. A
 * host's query is the bare token, a guest's `guest=<token>` (documented by Eyeson). What to warn of is recognised by
 * `readLink`, which accepts more.
 * @returns undefined for any other text
 */
export function parseStrictLink(text: string, kind: PermalinkKind): StrictLink | undefined {
  if (FORBIDDEN.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, username, password, port, hash, host, href, searchParams } = new URL(text);
  const isPlain = [username, password, port, hash].every((part) => part === '');
  if (protocol !== 'https:' || !isPlain) return undefined;
  return isOfKind([...searchParams], kind) ? { href, host } : undefined;
}

function isOfKind(query: [string, string][], kind: PermalinkKind): boolean {
  const [[first, value] = ['', '']] = query;
  const guests = query.filter(([name]) => name === 'guest');
  if (kind === 'host') return guests.length === 0 && first !== '' && value === '';
  // A bare parameter may be a host's token.
  return guests.length === 1 && query.every(([, each]) => each !== '');
}
