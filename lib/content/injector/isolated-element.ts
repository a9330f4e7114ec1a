type Attributes = Record<string, string | undefined>;

/** An element with attributes and content; never by markup, which pages with Trusted Types refuse. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  set(made, attributes);
  made.append(...content);
  return made;
}

/** Sets attributes, and takes away those that are undefined. */
export function set(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) target.removeAttribute(name);
    else target.setAttribute(name, value);
  }
}

/** All that we put into a page stands in elements of this name, so that a new instance of the script can clear up after a dead one. */
export const TAG = 'permalinks-for-eyeson';

/** An element of our own for the page, with an open shadow root that has `css` in it. */
export function createIsolatedElement(css: string): { host: HTMLElement; shadow: ShadowRoot } {
  const host = document.createElement(TAG);
  // With the focus delegated, a `tabindex` on the host says where the button comes in the page's order of Tab.
  const shadow = host.attachShadow({ mode: 'open', delegatesFocus: true });
  shadow.append(element('style', {}, css));
  return { host, shadow };
}

/** Removes whatever another instance of the script left behind. */
export function removeIsolatedElements(): void {
  for (const host of document.querySelectorAll(TAG)) host.remove();
}
