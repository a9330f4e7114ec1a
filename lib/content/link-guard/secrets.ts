import { escapeHtml } from '../../shared/escape.ts';
import { findHostLinks, hasHostLink } from '../../shared/eyeson/host-links.ts';
import { rangeOf } from '../editing/blocks.ts';
import { execCommand, select } from '../editing/commands.ts';
import { readText, type TextRange } from '../editing/text-model.ts';
import { isHostToken } from './host-tokens.ts';

/** A link in a field that lets its holder in as host. The offsets are of the field's text, `to` exclusive. */
export interface Secret extends TextRange {
  /** The link as it is written, or the address of the anchor element that has it. */
  link: string;
}

/** The secrets of a field in order: anchor elements as a whole, and links in its text. */
export function findSecrets(field: HTMLElement): Secret[] {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    return findHostLinks(field.value, isHostToken);
  const { text, links } = readText(field);
  const anchors = links.flatMap(({ url, from, to }) => {
    const link = [url, text.slice(from, to)].find((part) => hasHostLink(part, isHostToken));
    return link === undefined ? [] : [{ link, from, to }];
  });
  const isInAnchor = ({ from }: Secret) => anchors.some((anchor) => anchor.from <= from && from < anchor.to);
  const words = findHostLinks(text, isHostToken).filter((word) => !isInAnchor(word));
  return [...anchors, ...words].toSorted((a, b) => a.from - b.from);
}

/**
 * Writes a guest link in the place of a secret, as one step of undo.
 * @param secret as `findSecrets` has just found it
 * @returns whether the secret is gone
 */
export function replaceSecret(field: HTMLElement, secret: Secret, guestLink: string): boolean {
  const count = findSecrets(field).length;
  if (field instanceof HTMLInputElement) {
    field.focus({ preventScroll: true });
    field.setSelectionRange(secret.from, secret.to);
    execCommand('insertText', guestLink);
  } else {
    select(field, rangeOf(readText(field), secret));
    const link = escapeHtml(guestLink);
    execCommand('insertHTML', `<a href="${link}">${link}</a>`);
  }
  return findSecrets(field).length < count;
}
