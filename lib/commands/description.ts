const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text as browsers want it in the address bar: Chromium as XML, which knows fewer characters; Firefox as it is. */
export const asDescription = (text: string): string =>
  import.meta.env.BROWSER === 'firefox'
    ? text
    : text
        .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
        .replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
