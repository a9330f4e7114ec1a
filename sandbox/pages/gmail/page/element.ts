import { scenario, tokens } from './context.ts';
import { dropFeatures, type Attributes } from './feature-drop.ts';

/** Child of an element; undefined is skipped. */
export type Child = Node | string | undefined;

const own = new WeakSet<Node>();

/** Records that the page created this node. */
export function claim<T extends Node>(node: T): T {
  own.add(node);
  return node;
}

/** Whether the page created this node. */
export function isOwn(node: Node): boolean {
  return own.has(node);
}

/** Sets Gmail's class tokens, as they are on this load. */
export function setClass(element: Element, classes: string): void {
  const kept = dropFeatures({ class: classes }, scenario.without)['class'] ?? '';
  element.setAttribute('class', tokens(kept));
}

/**
 * Creates an element of the page. `class` takes Gmail's tokens; `part` becomes `data-part`, which the style
 * sheet uses, so that the look does not depend on tokens.
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { part, ...attributes }: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(dropFeatures(attributes, scenario.without))) {
    if (value !== undefined) element.setAttribute(name, name === 'class' ? tokens(value) : value);
  }
  if (part !== undefined) element.dataset['part'] = part;
  element.append(...children.filter((child) => child !== undefined));
  return claim(element);
}
