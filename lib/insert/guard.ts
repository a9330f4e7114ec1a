import { findLinks, readLink } from '../eyeson/links.ts';
import { flatten } from './text/flat-text.ts';

/** Whether an address lets whoever has it in as a host: such a one must not get into anybody's text. */
export function isSecret(url: string): boolean {
  const kind = readLink(url)?.kind;
  return kind === 'host' || kind === 'meeting';
}

/** Whether a text names an address that lets in as a host. */
export const hasSecret = (text: string): boolean => findLinks(text).some(({ url }) => isSecret(url));

/** What links of Eyeson's there are in a text: `secret` comes first, because it must not be sent. */
export type Holds = 'nothing' | 'guest link' | 'secret';

/** @param foreign selector of parts whose guest links do not count, as of quoted mail; a secret counts everywhere */
export function holds(fields: HTMLElement[], foreign?: string): Holds {
  if (fields.some((field) => addresses(field).some(isSecret))) return 'secret';
  return fields.some((field) => guestLink(field, foreign)) ? 'guest link' : 'nothing';
}

/** The first guest link in a field, linked or as plain text. */
export const guestLink = (field: HTMLElement, foreign?: string): string | undefined =>
  addresses(field, foreign).find((url) => readLink(url)?.kind === 'guest');

function addresses(field: HTMLElement, foreign?: string): string[] {
  if (field instanceof HTMLInputElement) return findLinks(field.value).map(({ url }) => url);
  const { text, links } = flatten(field, foreign);
  return [...links, ...findLinks(text)].map(({ url }) => url);
}
