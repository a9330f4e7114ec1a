import { findLinks, readLink } from '../eyeson/links.ts';

/** Whether an address lets whoever has it in as a host: such a one must not get into anybody's text. */
export function isSecret(url: string): boolean {
  const kind = readLink(url)?.kind;
  return kind === 'host' || kind === 'meeting';
}

/** Whether a text names an address that lets in as a host. */
export const hasSecret = (text: string): boolean => findLinks(text).some(({ url }) => isSecret(url));

/** What links of Eyeson's there are in a text; one that lets in as a host must not be sent and outweighs the other. */
export type Holds = 'nothing' | 'guest link' | 'secret';

/** @param foreign selector of parts whose guest links do not count, as of quoted mail; a secret counts everywhere */
export function holds(fields: HTMLElement[], foreign?: string): Holds {
  if (fields.some((field) => addresses(field).some(isSecret))) return 'secret';
  return fields.some((field) => addresses(field, foreign).some(isGuest)) ? 'guest link' : 'nothing';
}

const isGuest = (url: string) => readLink(url)?.kind === 'guest';

function addresses(field: HTMLElement, foreign?: string): string[] {
  if (field instanceof HTMLInputElement) return findLinks(field.value).map(({ url }) => url);
  const others = foreign ? [...field.querySelectorAll(foreign)] : [];
  const links = [...field.querySelectorAll<HTMLAnchorElement>('a[href]')];
  const text = others.reduce((text, { textContent }) => text.replace(textContent, ' '), field.textContent);
  return [
    ...links.filter((link) => !others.some((other) => other.contains(link))).map(({ href }) => href),
    ...findLinks(text).map(({ url }) => url),
  ];
}
