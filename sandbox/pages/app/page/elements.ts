type Properties<Tag extends keyof HTMLElementTagNameMap> = Partial<HTMLElementTagNameMap[Tag]>;

/** A new element with these properties and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties<Tag> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** Shows these instead of what the page showed. */
export function show(...children: Node[]): void {
  document.querySelector('main')?.replaceChildren(...children);
}

/** A button that does this when clicked. */
export const button = (label: string, onclick: () => void): HTMLButtonElement =>
  element('button', { type: 'button', textContent: label, onclick });

/** A line that screen readers announce when it changes. */
export const statusLine = (text: string): HTMLElement => element('p', { role: 'status', textContent: text });
