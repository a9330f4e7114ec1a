import { setup } from './setup.ts';

type Attributes = Readonly<Record<string, string | undefined>>;

const own = new WeakSet<Node>();

/** True when this page has not made the element: some extension has. */
export const isForeign = (node: Node): boolean => !own.has(node);

const isKept = (name: string, value: string): boolean =>
  !setup.without.has(`[${name}]`) &&
  !setup.without.has(`[${name}="${value}"]`) &&
  !(name === 'id' && setup.without.has(`#${value}`));

/** Sets an attribute unless this page is to lack it. */
export function mark(element: Element, name: string, value: string): void {
  if (isKept(name, value)) element.setAttribute(name, value);
}

/** Makes an element, as everything on this page is made: markup is refused by its own policy. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  own.add(element);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) mark(element, name, value);
  }
  element.append(...children);
  return element;
}

/** Shows or hides by style alone, as Calendar does. */
export function show(element: HTMLElement, visible: boolean): void {
  element.style.display = visible ? '' : 'none';
}

export const isShown = (element: HTMLElement): boolean =>
  element.isConnected && element.style.display !== 'none';
