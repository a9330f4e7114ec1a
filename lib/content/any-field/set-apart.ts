/** After these a link may stand without a space: white space, and what opens a bracket or a quotation. */
const OPENS = /[\s([{<"'„“‚‘«¿¡]$/;

/**
 * Before these a link may stand without a space: white space, and what no program takes for a part of it. Some do so with
 * a full stop or a typographic quotation mark (Thunderbird, linkifyjs).
 */
const CLOSES = /^[\s)\]}>"',;!]/;

/** Editors put these where a cursor could not stand otherwise. */
const UNSEEN = /[\u200B\u2060\uFEFF]/g;

/**
 * Sets a link apart from the words around it: a letter beside a link becomes part of it, and the link leads nowhere.
 * @param before the text before the cursor, at least its last character; empty if there is none
 * @param after the text behind the cursor, at least its first character; empty if there is none
 * @param space what to write between it and the text before
 */
export function setApart(text: string, before: string, after: string, space = ' '): string {
  const [left, right] = [before.replace(UNSEEN, ''), after.replace(UNSEEN, '')];
  return (left && !OPENS.test(left) ? space : '') + text + (right && !CLOSES.test(right) ? ' ' : '');
}
