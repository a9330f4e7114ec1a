import type { LinkKind } from '../../shared/eyeson/links.ts';
import { recognizeLinks } from '../../shared/eyeson/recognize-links.ts';
import type { LinkState } from '../adapter.ts';

const secretKinds = new Set<LinkKind>(['host', 'meeting']);

/** Whether a text contains a link that lets its holder in as host. Such a link must not be inserted into a text. */
export const hasSecret = (text: string): boolean =>
  recognizeLinks(text).some(({ kind }) => secretKinds.has(kind));

/**
 * Which Eyeson links the fields contain.
 * @param excluded selector of the parts whose guest links do not count, such as quoted mail; secrets count everywhere
 * @param own a node whose guest link counts wherever it stands in a field
 */
export function scanLinks(fields: HTMLElement[], excluded?: string, own?: Node): LinkState {
  if (fields.some((field) => hasSecret(contentOf(field)))) return 'secret';
  const texts = fields.map((field) => contentOf(field, excluded));
  if (own && fields.some((field) => field.contains(own))) texts.push(own.textContent ?? '');
  const links = texts.flatMap((text) => recognizeLinks(text));
  return links.some(({ kind }) => kind === 'guest') ? 'guest link' : 'nothing';
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
