import { findLinks, type LinkKind } from '../../shared/eyeson/links.ts';
import type { LinkState } from '../adapter.ts';

const secrets = new Set<LinkKind>(['host', 'meeting']);

/** Whether a text names an address that lets whoever has it in as a host: such a one must not get into anybody's text. */
export const hasSecret = (text: string): boolean => findLinks(text).some(({ kind }) => secrets.has(kind));

/** @param foreign selector of parts whose guest links do not count, as of quoted mail; a secret counts everywhere */
export function scanLinks(fields: HTMLElement[], foreign?: string): LinkState {
  if (fields.some((field) => hasSecret(allOf(field)))) return 'secret';
  const own = fields.flatMap((field) => findLinks(allOf(field, foreign)));
  return own.some(({ kind }) => kind === 'guest') ? 'guest link' : 'nothing';
}

/** A field's text and the addresses of its links. */
function allOf(field: HTMLElement, foreign?: string): string {
  if (field instanceof HTMLInputElement) return field.value;
  const others = foreign ? [...field.querySelectorAll(foreign)] : [];
  const own = others.reduce((text, { textContent }) => text.replace(textContent, ' '), field.textContent);
  const links = [...field.querySelectorAll<HTMLAnchorElement>('a[href]')];
  return [own, ...links.filter((link) => !foreign || !link.closest(foreign)).map(({ href }) => href)].join(
    ' ',
  );
}
