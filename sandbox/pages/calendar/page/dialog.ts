import { h, show } from './dom.ts';
import { icon, type IconName } from './icons.ts';
import { names } from './names.ts';

/** Creates a hidden bubble over the grid. It stays in the page and is reused for the next event. */
export function makeDialog(attributes: Readonly<Record<string, string>>, ...children: Node[]): HTMLElement {
  const dialog = h(
    'div',
    { role: 'dialog', jsname: 'ssXDle', class: names.bubble, ...attributes },
    ...children,
  );
  show(dialog, false);
  return dialog;
}

/** Creates a round icon button. */
export const roundButton = (drawing: IconName, label: string): HTMLButtonElement =>
  h('button', { type: 'button', class: names.round, 'aria-label': label }, icon(drawing));

/** Creates a row of a bubble: icon and content. */
export const bubbleRow = (drawing: IconName, ...content: (Node | string)[]): HTMLElement =>
  h(
    'div',
    { class: names.bubbleRow },
    h('div', { class: names.icon, 'aria-hidden': 'true' }, icon(drawing)),
    h('div', { class: names.content }, ...content),
  );
