import { nextId } from '../context.ts';
import type { Attributes } from '../feature-drop.ts';
import { el, type Child } from '../element.ts';
import { icon, type Icon } from '../icons.ts';

/**
 * Creates a `div` with the role of a button, like Gmail's. Pressing it does not change focus or selection.
 */
export function button(
  label: string,
  attributes: Attributes,
  content: Child,
  press?: () => void,
): HTMLElement {
  const element = el(
    'div',
    {
      role: 'button',
      tabindex: '1',
      id: nextId(),
      'aria-label': label,
      'data-tooltip': label,
      style: 'user-select: none;',
      ...attributes,
    },
    content,
  );
  element.addEventListener('mousedown', (event) => event.preventDefault());
  if (press) onPress(element, press);
  return element;
}

function onPress(element: HTMLElement, press: () => void): void {
  element.addEventListener('click', press);
  element.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
    if ((key === 'Enter' || key === ' ') && !ctrlKey && !metaKey) press();
  });
}

/** Creates an icon button. @param command Gmail's name of the command, the attribute `command` */
export function tool(
  command: string | undefined,
  label: string,
  shape: Icon,
  press?: () => void,
): HTMLElement {
  const glyph = el('div', { class: 'J-J5-Ji J-Z-I-J6-H' }, icon(shape));
  return button(label, { class: 'wG J-Z-I', part: 'tool', command, 'aria-pressed': 'false' }, glyph, press);
}
