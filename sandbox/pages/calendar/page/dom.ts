import { setup } from './setup.ts';

type Attributes = Readonly<Record<string, string | undefined>>;

const own = new WeakSet<Node>();

/** Whether a node was not created by the page, but by an extension. */
export const isForeign = (node: Node): boolean => !own.has(node);

const isAllowed = (name: string, value: string): boolean =>
  !setup.without.has(`[${name}]`) &&
  !setup.without.has(`[${name}="${value}"]`) &&
  !(name === 'id' && setup.without.has(`#${value}`));

/** Sets an attribute, unless the page is configured to lack it (`without`). */
export function setAttribute(element: Element, name: string, value: string): void {
  if (isAllowed(name, value)) element.setAttribute(name, value);
}

/** Creates an element. All elements are created this way, because the page's policy rejects HTML strings. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  own.add(element);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) setAttribute(element, name, value);
  }
  element.append(...children);
  return element;
}

/** Shows or hides an element by style only, like Calendar. */
export function show(element: HTMLElement, visible: boolean): void {
  element.style.display = visible ? '' : 'none';
}

/** Whether an element is in the document and not hidden by `show`. */
export const isShown = (element: HTMLElement): boolean =>
  element.isConnected && element.style.display !== 'none';
