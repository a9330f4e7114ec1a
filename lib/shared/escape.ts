/*
 * Names of rooms and guests are other people's texts, and stand in places with a syntax of their own. For each there is
 * one function, here or where the syntax is written: `invitation/ics.ts` (iCalendar), `table/export-csv.ts` (CSV).
 */

const htmlEntities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Writes a text as HTML or XML, also in a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => htmlEntities[character] ?? character);

/**
 * Writes a text for the address bar, which Chromium parses as XML 1.0: some characters are not allowed there, and are
 * left out. Firefox takes plain text.
 */
export const omniboxText = (text: string): string =>
  import.meta.env.BROWSER === 'firefox'
    ? text
    : escapeHtml(text.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ''));

/**
 * Writes a text as the title of a menu item. There `&` marks an access key and `&&` is a literal `&`; `%s` is replaced by
 * the selected text, and there is no escape for it, so a word joiner stands between the two (seen in Chromium 156 and
 * Firefox 153).
 */
export const menuTitle = (text: string): string => text.replaceAll('&', '&&').replaceAll('%s', '%\u2060s');
