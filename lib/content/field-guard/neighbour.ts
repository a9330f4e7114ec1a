import type { TextModel, TextRange } from '../editing/text-model.ts';

/** A range with a letter that stands beside it, or with a space to come behind it where there is none. */
export interface WidenedRange {
  range: Range;
  /** The letter before it; empty where it is the one behind. */
  before: string;
  after: string;
}

/** Letters that can be written again alone: no half of a pair, nothing that ends a line or is not seen. */
const IS_PLAIN = /^[^\n\r\u200B\u2060\uFEFF\uD800-\uDFFF]$/;
/** Elements that say how a text looks, and hold nothing else. */
const IS_STYLE = 'a, b, code, em, i, mark, s, small, span, strong, sub, sup, u';

/**
 * Widens a range by one letter beside it, a space if there is one.
 * @param exact the range of `part` in the editor
 */
export function withNeighbour(model: TextModel, exact: Range, { from, to }: TextRange): WidenedRange {
  const behind = model.text.charAt(to);
  const ahead = model.text.charAt(from - 1);
  const candidates = [
    { sign: behind, isBehind: true },
    { sign: ahead, isBehind: false },
  ].toSorted((a, b) => Number(b.sign === ' ') - Number(a.sign === ' '));
  for (const { sign, isBehind } of candidates) {
    const beside = isBehind ? model.range(to, to + 1) : model.range(from - 1, from);
    const letter = beside.toString();
    if (sign === '\n' || !IS_PLAIN.test(letter)) continue;
    const range = exact.cloneRange();
    if (isBehind) range.setEnd(beside.endContainer, beside.endOffset);
    else range.setStart(beside.startContainer, beside.startOffset);
    if (!isText(range, model.text.slice(isBehind ? from : from - 1, isBehind ? to + 1 : to))) continue;
    return { range, before: isBehind ? '' : letter, after: isBehind ? letter : '' };
  }
  return { range: exact, before: '', after: ' ' };
}

/** Whether a range has this text and, but for its looks, nothing else: no picture, no mention. */
export const isText = (range: Range, text: string): boolean => {
  const parts = range.cloneContents();
  return (
    parts.textContent.replaceAll(/\s/g, ' ') === text &&
    [...parts.querySelectorAll('*')].every(
      (each) => each.matches(IS_STYLE) && each.getAttribute('contenteditable') !== 'false',
    )
  );
};
