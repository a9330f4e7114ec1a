export type LinkKind = 'host' | 'guest' | 'meeting' | 'meeting-guest';

export interface EyesonLink {
  /** `host` and `meeting` are secrets: whoever has one comes in as that host. */
  kind: LinkKind;
  token: string;
}

export interface FoundLink extends EyesonLink {
  /** As it stands in the text. */
  url: string;
}

/**
 * Tells what a link to Eyeson lets into; undefined for any other text. Hosts and running meetings have the bare token
 * for a query, guests have it as `guest`; a slash after `permalink` makes no difference (documented).
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

// A full stop or a bracket behind a link belongs to the sentence. Tokens are word characters to Eyeson's own SDK.
const links = /https:\/\/app\.eyeson\.team\/?(?:permalink\/?)?\?[\w.~=&%+-]*[\w~-]/gi;

/** All links to Eyeson in a text, in order, each as often as it is there. */
export function findLinks(text: string): FoundLink[] {
  return [...text.matchAll(links)].flatMap(([url]) => {
    const link = readLink(url);
    return link ? [{ ...link, url }] : [];
  });
}
