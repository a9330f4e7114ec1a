/**
 * What a link opens: a permalink as `host` or `guest`, or one running meeting as host (`meeting`) or guest
 * (`meeting-guest`).
 */
export type LinkKind = 'host' | 'guest' | 'meeting' | 'meeting-guest';

/** A parsed link to Eyeson. */
export interface EyesonLink {
  /** `host` and `meeting` are secret: whoever has such a link enters as that host. */
  kind: LinkKind;
  token: string;
}

/** A link that was found in a text. */
export interface FoundLink extends EyesonLink {
  /** As written in the text. */
  url: string;
}

/**
 * Parses a link to Eyeson; undefined for any other text. The query is the bare token for hosts and running meetings, and
 * `guest=<token>` for guests; a slash after `permalink` is optional (documented by Eyeson).
 */
export function readLink(text: string): EyesonLink | undefined {
  if (!URL.canParse(text)) return undefined;
  const { origin, pathname, searchParams } = new URL(text);
  const permanent = /^\/permalink\/?$/.test(pathname);
  if (origin !== 'https://app.eyeson.team' || !(permanent || pathname === '/')) return undefined;

  const guest = searchParams.get('guest');
  if (guest !== null)
    return guest ? { kind: permanent ? 'guest' : 'meeting-guest', token: guest } : undefined;
  const [[token, value] = ['', '']] = searchParams;
  return token && !value ? { kind: permanent ? 'host' : 'meeting', token } : undefined;
}

// A full stop or bracket after a link is not part of it. Eyeson's own SDK takes tokens to be word characters.
const links = /https:\/\/app\.eyeson\.team\/?(?:permalink\/?)?\?[\w.~=&%+-]*[\w~-]/gi;

/** All links to Eyeson in a text, in order, with repetitions. */
export function findLinks(text: string): FoundLink[] {
  return [...text.matchAll(links)].flatMap(([url]) => {
    const link = readLink(url);
    return link ? [{ ...link, url }] : [];
  });
}
