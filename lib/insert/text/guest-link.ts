import { findLinks, readLink } from '../../eyeson/links.ts';
import { flatten } from './flat-text.ts';

/**
 * The first guest link in a field, linked or as plain text.
 * @param foreign selector of parts that are not this text: quoted mail, signatures
 */
export function guestLink(field: HTMLElement, foreign?: string): string | undefined {
  const { text, links } = flatten(field, foreign);
  return [...links, ...findLinks(text)].find(({ url }) => readLink(url)?.kind === 'guest')?.url;
}
