/**
 * The tag name of the isolated elements: all elements that the extension adds to a page, each with a shadow root. The
 * common name lets a new instance of the script remove what a previous one left.
 */
export const TAG = 'permalinks-for-eyeson';

/** Creates an isolated element with an open shadow root that contains the style sheet `css`. */
export function createIsolatedElement(css: string): { outer: HTMLElement; shadow: ShadowRoot } {
  const outer = document.createElement(TAG);
  // With `delegatesFocus`, a `tabindex` on the outer element sets the inner button's position in the Tab order.
  const shadow = outer.attachShadow({ mode: 'open', delegatesFocus: true });
  shadow.append(element('style', {}, css));
  return { outer, shadow };
}

/** Removes all isolated elements from the document, also those of other instances of the script. */
export function removeIsolatedElements(): void {
  for (const outer of document.querySelectorAll(TAG)) outer.remove();
}

type Attributes = Record<string, string | undefined>;

/** Creates an element with attributes and children. Does not parse markup, which pages with Trusted Types reject. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const created = document.createElement(name);
  set(created, attributes);
  created.append(...content);
  return created;
}

/** Sets attributes; removes those that are undefined. */
export function set(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) target.removeAttribute(name);
    else target.setAttribute(name, value);
  }
}

const SVG = 'http://www.w3.org/2000/svg';

/** Creates an icon of unfilled lines on a grid of 20; the style sheet sets their stroke. */
export function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  set(svg, { viewBox: '0 0 20 20', 'aria-hidden': 'true' });
  const lines = document.createElementNS(SVG, 'path');
  set(lines, { d: path });
  svg.append(lines);
  return svg;
}
