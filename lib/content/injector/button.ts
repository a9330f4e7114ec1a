import type { Button } from '../adapter.ts';
import { strings } from '../strings.ts';
import style from './button.css?inline';
import { handleEvents } from './event-shield.ts';
import { createIsolatedElement, element, icon, set } from './isolated-element.ts';

const MESSAGE_MS = 8000;

/** A camera with a link of a chain in it. */
const VIDEO_LINK =
  'M1.5 5h13v10h-13Zm13 3.5 4-2.5v8l-4-2.5M7 8H6a2 2 0 0 0 0 4h1m2-4h1a2 2 0 0 1 0 4H9m-2-2h2';

/**
 * Creates the button in an isolated element, not yet in the page. What can be done with a guest link follows it later
 * (`lib/content/link-row/link-row.ts`).
 * @param onPress called with the value of the button that was pressed; this one has none
 * @param onNear called when a press may come soon: the pointer or the focus has come to the button
 */
export function makeButton(onPress: (value: string) => void, onNear: () => void): Button {
  const { add, whose } = strings;
  const { outer, shadow } = createIsolatedElement(style);
  const name = element('span', { class: 'name', dir: 'auto' });
  const inner = element(
    'button',
    { type: 'button', class: 'opener', 'aria-haspopup': 'dialog' },
    icon(VIDEO_LINK),
    name,
  );
  const status = element('span', { role: 'status' });
  shadow.append(inner, status);

  outer.addEventListener('pointerenter', ({ isTrusted }) => isTrusted && onNear());
  handleEvents(outer, (event, target) => {
    const { type } = event;
    // Keeps the page's selection.
    if (type === 'mousedown') event.preventDefault();
    if (type === 'focusin') onNear();
    if (type === 'click') onPress(target.closest('button')?.value ?? '');
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  const say: Button['say'] = (message, mode) => {
    clearTimeout(timer);
    status.className = mode ?? '';
    status.textContent = message;
    if (message) timer = setTimeout(() => say(''), MESSAGE_MS);
  };

  function show(label = add, text = label, title = label === add ? whose : label): void {
    set(inner, { 'aria-label': label, title });
    name.textContent = text;
  }
  return { outer, inner, handleEvents, show, say };
}

/**
 * Gives the isolated element its neighbour's font, height, icon column and position in the Tab order; the colour is
 * inherited. Reads layout, so call it once after inserting the element.
 */
export function matchNeighbourStyle(outer: HTMLElement, neighbour: HTMLElement): void {
  const { style } = outer;
  const { fontWeight, fontSize, fontFamily, direction, paddingInlineStart } = getComputedStyle(neighbour);
  style.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  style.setProperty('--height', `${neighbour.offsetHeight}px`);
  if (neighbour.tabIndex > 0) outer.tabIndex = neighbour.tabIndex;

  // In a row, aligns the icon with the page's own icons, and the name with the neighbour's text.
  const own = outer.getBoundingClientRect();
  const distance = (box: DOMRect) => (direction === 'rtl' ? own.right - box.right : box.left - own.left);
  const glyph = outer.nextElementSibling?.querySelector('svg, i')?.getBoundingClientRect();
  const space = Math.max(distance(neighbour.getBoundingClientRect()) - ICON_PX, 0);
  const indent = glyph ? distance(glyph) + (glyph.width - ICON_PX) / 2 : -1;
  const before = indent < 0 || indent > space ? space / 2 : indent;
  style.setProperty('--before', `${before}px`);
  style.setProperty('--after', `${space - before}px`);
  style.setProperty('--gap', paddingInlineStart);
}

const ICON_PX = 20;
