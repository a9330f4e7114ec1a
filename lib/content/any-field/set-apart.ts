/** After these a link may stand without a space: white space, and what opens a bracket or a quotation. */
const OPENS = /[\s([{<"'„“‚‘«¿¡]$/;

/** Before these a link may stand without a space: white space, and what closes a bracket, a quotation or a sentence. */
const CLOSES = /^[\s)\]}>"'”’»,;!]/;

/**
 * Sets a link apart from the words around it: a letter beside a link becomes part of it, and the link leads nowhere.
 * @param before the text before the cursor, at least its last character; empty if there is none
 * @param after the text behind the cursor, at least its first character; empty if there is none
 */
export const setApart = (text: string, before: string, after: string): string =>
  (before && !OPENS.test(before) ? ' ' : '') + text + (after && !CLOSES.test(after) ? ' ' : '');
