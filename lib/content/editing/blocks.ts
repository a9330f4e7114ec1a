import { findLinks, readLink } from '../../shared/eyeson/links.ts';
import type { Invitation } from '../../shared/invitation/render.ts';
import { execCommand, select } from './commands.ts';
import { readText, type TextModel, type TextRange } from './text-model.ts';
import type { Block } from '../adapter.ts';

/**
 * Where the block of a link stands: exactly the words that were inserted, where they are still those; after somebody
 * has changed them, only the links and the address. What was typed around or between is never in it.
 * @param texts how the block may read, as `Invitation.text`
 */
export function rangesOf(flat: TextModel, link: string, texts: string[]): TextRange[] {
  for (const words of texts) {
    const from = flat.text.indexOf(words.replaceAll(/[^\S\n]/g, ' '));
    if (from >= 0) return [{ from, to: from + words.length }];
  }
  const parts = [...flat.links.filter(({ url }) => url === link), ...addresses(flat.text, link)];
  return parts
    .toSorted((a, b) => a.from - b.from)
    .reduce<TextRange[]>((spans, part) => joined(flat.text, spans, part), []);
}

function addresses(text: string, link: string): TextRange[] {
  const found: TextRange[] = [];
  for (let from = text.indexOf(link); from >= 0; from = text.indexOf(link, from + 1))
    found.push({ from, to: from + link.length });
  return found;
}

/** Parts with nothing but white space between them are one. */
function joined(text: string, spans: TextRange[], part: TextRange): TextRange[] {
  const last = spans.at(-1);
  if (!last || text.slice(last.to, part.from).trim()) return [...spans, part];
  return [...spans.slice(0, -1), { from: last.from, to: Math.max(last.to, part.to) }];
}

/**
 * Writes an invitation at the cursor, or over what is selected there, on lines of its own, as one step for undo.
 * The cursor is behind it afterwards. False when the page did not take it.
 */
export function insertBlock(field: HTMLElement, cursor: Range, invitation: Invitation): boolean {
  const flat = readText(field);
  const { text } = flat;
  const start = flat.indexOf(cursor.startContainer, cursor.startOffset);
  const end = flat.indexOf(cursor.endContainer, cursor.endOffset);
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim();
  const after = text.slice(end).split('\n', 1)[0]?.trim();
  // At the end of a line a space closes the block: a line break there comes out different in each browser.
  return writeOver(field, cursor, invitation, before ? '\n' : '', after ? '\n' : '\u00a0');
}

/** Writes an invitation over the block of another link. False when there is none, or when the page did not take it. */
export function replaceBlock(field: HTMLElement, old: Block, invitation: Invitation): boolean {
  const flat = readText(field, old.skip);
  const [first, ...others] = rangesOf(flat, old.link, old.texts);
  if (!first) return false;
  for (const span of others.toReversed()) remove(field, flat, span);
  return writeOver(field, rangeOf(flat, first), invitation);
}

/** Removes the block of a link and nothing else. False when there is none, or when the page did not let it go. */
export function removeBlock(field: HTMLElement, block: Block): boolean {
  const flat = readText(field, block.skip);
  const spans = rangesOf(flat, block.link, block.texts);
  for (const span of spans.toReversed()) remove(field, flat, span);
  return spans.length > 0 && rangesOf(readText(field, block.skip), block.link, []).length === 0;
}

function writeOver(
  field: HTMLElement,
  range: Range,
  { html, text, link }: Invitation,
  lead = '',
  tail = '',
): boolean {
  // What it is written over may have the same link.
  const others = count(field, link) - count(range.cloneContents(), link);
  const isThere = () => count(field, link) > others;
  select(field, range);
  execCommand('insertHTML', markup(lead) + html + markup(tail));
  if (!isThere()) execCommand('insertText', lead + text + tail);
  return isThere();
}

const markup = (space: string) => space.replace('\n', '<br>').replace('\u00a0', '&nbsp;');

/** What closed the block goes with it. */
function remove(field: HTMLElement, flat: TextModel, { from, to }: TextRange): void {
  select(field, rangeOf(flat, { from, to: /\s/.test(flat.text.charAt(to)) ? to + 1 : to }));
  execCommand('delete');
}

/** The range of a span, with links whole: what is written into a link becomes part of it. */
function rangeOf(flat: TextModel, { from, to }: TextRange): Range {
  const range = flat.range(from, to);
  const link = range.startContainer.parentElement?.closest('a');
  if (link && range.startOffset === 0 && link.contains(range.startContainer)) range.setStartBefore(link);
  return range;
}

const count = (part: ParentNode, link: string) => readText(part).text.split(link).length - 1;

/**
 * The first guest link in a field, linked or as plain text.
 * @param foreign selector of parts that are not this text: quoted mail, signatures
 */
export function guestLink(field: HTMLElement, foreign?: string): string | undefined {
  const { text, links } = readText(field, foreign);
  return [...links, ...findLinks(text)].find(({ url }) => readLink(url)?.kind === 'guest')?.url;
}
