type Properties<Tag extends keyof HTMLElementTagNameMap> = Partial<HTMLElementTagNameMap[Tag]>;

/** Creates an element with properties and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties<Tag> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** Replaces the content of the page. */
export function show(...children: Node[]): void {
  document.querySelector('main')?.replaceChildren(...children);
}

/** Creates a button with a click handler. */
export const button = (label: string, onclick: () => void): HTMLButtonElement =>
  element('button', { type: 'button', textContent: label, onclick });

/** Creates a live region: screen readers announce its changes. */
export const statusLine = (text: string): HTMLElement => element('p', { role: 'status', textContent: text });
