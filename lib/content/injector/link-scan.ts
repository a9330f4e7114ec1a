import { findLinks, type LinkKind } from '../../shared/eyeson/links.ts';
import type { LinkState } from '../adapter.ts';

const secretKinds = new Set<LinkKind>(['host', 'meeting']);

/** Whether a text contains a link that lets its holder in as host. Such a link must not be inserted into a text. */
export const hasSecret = (text: string): boolean => findLinks(text).some(({ kind }) => secretKinds.has(kind));

/** The links of a surface. */
export interface ScannedLinks {
  links: LinkState;
  /** The first guest link. */
  guestLink: string | undefined;
}

/**
 * Which Eyeson links the fields contain.
 * @param excluded selector of the parts whose guest links do not count, such as quoted mail; secrets count everywhere
 * @param own a node whose guest link counts wherever it stands in a field
 */
export function scanLinks(fields: HTMLElement[], excluded?: string, own?: Node): ScannedLinks {
  const texts = fields.map((field) => contentOf(field, excluded));
  if (own && fields.some((field) => field.contains(own))) texts.push(own.textContent ?? '');
  const guestLink = texts.flatMap((text) => findLinks(text)).find(({ kind }) => kind === 'guest')?.url;
  const isSecret = fields.some((field) => hasSecret(contentOf(field)));
  return { links: isSecret ? 'secret' : guestLink ? 'guest link' : 'nothing', guestLink };
}

/** A field's text, followed by the addresses of its anchor elements. */
function contentOf(field: HTMLElement, excluded?: string): string {
  if (field instanceof HTMLInputElement) return field.value;
  const parts = excluded ? [...field.querySelectorAll(excluded)] : [];
  const text = parts.reduce((text, { textContent }) => text.replace(textContent, ' '), field.textContent);
  const links = [...field.querySelectorAll<HTMLAnchorElement>('a[href]')];
  return [text, ...links.filter((link) => !excluded || !link.closest(excluded)).map(({ href }) => href)].join(
    ' ',
  );
}
