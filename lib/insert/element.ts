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
