/** An editor of others, as a test meets it. */
export interface ShownEditor {
  /** The text that the editor itself holds, not what its elements show: its lines, without the last one's end. */
  model(): string;
  /** Puts the keyboard's cursor somewhere into it. */
  focus(): void;
  /** Whether it has taken notice of where the cursor was moved to. At once, where this is missing. */
  hasFollowed?(): boolean;
}

declare global {
  interface Window {
    /** There as soon as it can be typed into. */
    shown?: ShownEditor;
  }
}

/**
 * Shows an editor in this page, with the text that the page's address asks for.
 * @param mount makes the editor at a place and gives it these lines, without a step of its undo
 */
export function show(
  mount: (place: HTMLDivElement, lines: string[]) => ShownEditor | Promise<ShownEditor>,
): void {
  const place = document.createElement('div');
  document.body.append(place);
  const lines = (new URL(location.href).searchParams.get('text') ?? '').split('\n');
  void Promise.resolve(mount(place, lines)).then((shown) => (window.shown = shown));
}

/** The lines of a text that an editor gives out as HTML. Words that lead elsewhere are followed by the address: `R <…>`. */
export function linesOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html.replaceAll(/>\n+</g, '><'), 'text/html');
  for (const link of body.querySelectorAll('a'))
    if (!link.textContent.includes(link.href)) link.append(` <${link.href}>`);
  for (const each of body.querySelectorAll('br')) each.replaceWith(each.nextSibling ? '\n' : '');
  for (const each of body.querySelectorAll('p, div')) if (each.nextSibling) each.append('\n');
  return withPlainSpaces(body.textContent);
}

/** Editors write a space at an edge as one that does not break. */
export const withPlainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Paragraphs of HTML with these lines. */
export const htmlOf = (lines: string[]): string =>
  lines
    .map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph.outerHTML;
    })
    .join('');
