import { findLinks, readLink } from '../../shared/eyeson/links.ts';
import type { Invitation } from '../../shared/invitation/render.ts';
import type { Block } from '../adapter.ts';
import { execCommand, select } from './commands.ts';
import { readText, type TextModel, type TextRange } from './text-model.ts';

/**
 * Writes an invitation on lines of its own at `cursor`, replacing what is selected there, as a single undo step. The
 * caret is behind it afterwards.
 * @returns the node with its link; undefined if the page rejected it
 */
export function insertBlock(field: HTMLElement, cursor: Range, invitation: Invitation): Node | undefined {
  const model = readText(field);
  const { text } = model;
  const start = model.indexOf(cursor.startContainer, cursor.startOffset);
  const end = model.indexOf(cursor.endContainer, cursor.endOffset);
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim();
  const after = text.slice(end).split('\n', 1)[0]?.trim();
  // At the end of a line a space ends the block: browsers handle a line break there differently.
  return writeOver(field, cursor, invitation, before ? '\n' : '', after ? '\n' : '\u00a0');
}

/**
 * Replaces the block of another link.
 * @returns the node with the new link; undefined if the block was not found or the page rejected the new one
 */
export function replaceBlock(field: HTMLElement, old: Block, invitation: Invitation): Node | undefined {
  const model = readText(field, old.skip);
  const [first, ...others] = rangesIn(model, old);
  if (!first) return undefined;
  for (const range of others.toReversed()) remove(field, model, range);
  return writeOver(field, rangeOf(model, first), invitation);
}

/** Removes a block and nothing else. @returns false if it was not found or the page kept it */
export function removeBlock(field: HTMLElement, block: Block): boolean {
  const model = readText(field, block.skip);
  const ranges = rangesIn(model, block);
  for (const range of ranges.toReversed()) remove(field, model, range);
  const { node } = block;
  const remains = node
    ? field.contains(node) && Boolean(node.textContent?.includes(block.link))
    : rangesOf(readText(field, block.skip), block.link, []).length > 0;
  return ranges.length > 0 && !remains;
}

/** The ranges of a block; only the one that contains its node, if it names one. */
function rangesIn(model: TextModel, { link, texts, node }: Block): TextRange[] {
  if (!node) return rangesOf(model, link, texts);
  const at = model.indexOf(node, 0);
  const has = ({ from, to }: TextRange) => from <= at && at < to;
  const whole = texts.flatMap((text) => occurrences(model.text, normal(text)));
  const found = whole.find(has) ?? rangesOf(model, link, []).find(has);
  return found ? [found] : [];
}

/**
 * The first guest link in a field, as an anchor element or as plain text.
 * @param excluded selector of the parts that are not searched: quoted mail, signatures
 */
export function guestLink(field: HTMLElement, excluded?: string): string | undefined {
  const { text, links } = readText(field, excluded);
  return [...links, ...findLinks(text)].find(({ url }) => readLink(url)?.kind === 'guest')?.url;
}

/**
 * The ranges of a link's block: exactly the inserted text while it is unchanged, else only the anchors and addresses
 * of the link. Text that was typed around or between them is not included.
 * @param texts every text that the block may have, as `Invitation.text`
 */
export function rangesOf(model: TextModel, link: string, texts: string[]): TextRange[] {
  for (const text of texts) {
    const [first] = occurrences(model.text, normal(text));
    if (first) return [first];
  }
  const parts = [...model.links.filter(({ url }) => url === link), ...occurrences(model.text, link)];
  return parts
    .toSorted((a, b) => a.from - b.from)
    .reduce<TextRange[]>((ranges, part) => joined(model.text, ranges, part), []);
}

function occurrences(text: string, part: string): TextRange[] {
  const found: TextRange[] = [];
  for (let from = text.indexOf(part); from >= 0; from = text.indexOf(part, from + 1))
    found.push({ from, to: from + part.length });
  return found;
}

/** A text with the white space of `TextModel.text`. */
const normal = (text: string): string => text.replaceAll(/[^\S\n]/g, ' ');

/** Appends `part`, merged with the last range if only white space separates them. */
function joined(text: string, ranges: TextRange[], part: TextRange): TextRange[] {
  const last = ranges.at(-1);
  if (!last || text.slice(last.to, part.from).trim()) return [...ranges, part];
  return [...ranges.slice(0, -1), { from: last.from, to: Math.max(last.to, part.to) }];
}

function writeOver(
  field: HTMLElement,
  range: Range,
  { html, text, link }: Invitation,
  prefix = '',
  suffix = '',
): Node | undefined {
  // The replaced text may contain the same link.
  const others = count(field, link) - count(range.cloneContents(), link);
  const isWritten = () => count(field, link) > others;
  select(field, range);
  execCommand('insertHTML', markup(prefix) + html + markup(suffix));
  if (!isWritten()) execCommand('insertText', prefix + text + suffix);
  return isWritten() ? lastNodeOf(field, link) : undefined;
}

/** The node with the link that was just written: the last one before the caret. */
function lastNodeOf(field: HTMLElement, link: string): Node {
  const model = readText(field);
  const { focusNode, focusOffset = 0 } = getSelection() ?? {};
  const caret = focusNode ? model.indexOf(focusNode, focusOffset) : model.text.length;
  const from = model.text.lastIndexOf(link, caret);
  return model.range(from, from + link.length).startContainer;
}

const markup = (space: string) => space.replace('\n', '<br>').replace('\u00a0', '&nbsp;');

/** Deletes a range and the white space that ends the block. */
function remove(field: HTMLElement, model: TextModel, { from, to }: TextRange): void {
  select(field, rangeOf(model, { from, to: /\s/.test(model.text.charAt(to)) ? to + 1 : to }));
  execCommand('delete');
}

/** The DOM range of a text range. Includes the whole anchor element: text written into an anchor becomes part of it. */
export function rangeOf(model: TextModel, { from, to }: TextRange): Range {
  const range = model.range(from, to);
  const link = range.startContainer.parentElement?.closest('a');
  if (link && range.startOffset === 0 && link.contains(range.startContainer)) range.setStartBefore(link);
  return range;
}

const count = (part: ParentNode, link: string) => readText(part).text.split(link).length - 1;
