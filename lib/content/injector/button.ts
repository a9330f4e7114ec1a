import type { Button, ButtonState, LinkAction } from '../adapter.ts';
import { strings } from '../strings.ts';
import style from './button.css?inline';
import { handleEvents } from './event-shield.ts';
import type { GuardAnswer } from './lazy-link-scan.ts';
import { createIsolatedElement, element, set } from './isolated-element.ts';

const MESSAGE_MS = 8000;

/** What was pressed: the button itself, or one of those that stand beside it in a row. */
export type Pressed = '' | LinkAction | 'offer' | GuardAnswer;

/**
 * Creates the button in an isolated element, not yet in the page. In a row, buttons for what can be done with a guest
 * link follow it.
 */
export function makeButton(onPress: (pressed: Pressed) => void): Button {
  const { add, whose, link, secret, start, join, copy, remove } = strings();
  const { outer, shadow } = createIsolatedElement(style);
  const name = element('span', { class: 'name', dir: 'auto' });
  const inner = element(
    'button',
    { type: 'button', class: 'opener', 'aria-haspopup': 'dialog' },
    icon(VIDEO_LINK),
    name,
  );
  // Both labels take up their space, so that nothing moves under the pointer when the meeting starts or ends.
  const labels = [element('span', {}, start), element('span', {}, join)];
  const starting = element('button', { type: 'button', class: 'text' }, ...labels);
  const iconButton = (value: LinkAction, title: string, path: string) =>
    element('button', { type: 'button', value, title, 'aria-label': title }, icon(path));
  const copying = iconButton('copy', copy, COPY);
  const removing = iconButton('remove', remove, CROSS);
  const status = element('span', { role: 'status' });
  shadow.append(inner, starting, copying, removing, status);

  handleEvents(outer, (event, target) => {
    // Keeps the page's selection.
    if (event.type === 'mousedown') event.preventDefault();
    if (event.type === 'click') onPress((target.closest('button')?.value ?? '') as Pressed);
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  const say: Button['say'] = (message, mode) => {
    clearTimeout(timer);
    status.className = mode ?? '';
    status.textContent = message;
    if (message) timer = setTimeout(() => say(''), MESSAGE_MS);
  };

  function show({ links, guestLink, known, pending }: ButtonState): void {
    const fallback = pending ?? (guestLink ? link : add);
    const label = known?.label ?? fallback;
    set(inner, {
      'aria-label': label,
      title: links === 'secret' ? secret : label === add ? whose : label,
      'data-holds': links,
    });
    name.textContent = known?.name ?? fallback;
    starting.value = known?.joins ? 'join' : 'start';
    starting.hidden = !known;
    copying.hidden = removing.hidden = !guestLink;
  }
  return { outer, inner, show, say };
}

const SVG = 'http://www.w3.org/2000/svg';

/** A camera with a link of a chain in it. */
const VIDEO_LINK =
  'M1.5 5h13v10h-13Zm13 3.5 4-2.5v8l-4-2.5M7 8H6a2 2 0 0 0 0 4h1m2-4h1a2 2 0 0 1 0 4H9m-2-2h2';
/** Two sheets, one upon the other. */
const COPY = 'M7.5 6.5h9v11h-9Zm-4 7v-11h9';
const CROSS = 'm5 5 10 10M5 15 15 5';

/** An icon of unfilled lines on a grid of 20; the style sheet sets their stroke. */
function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  set(svg, { viewBox: '0 0 20 20', 'aria-hidden': 'true' });
  const lines = document.createElementNS(SVG, 'path');
  set(lines, { d: path });
  svg.append(lines);
  return svg;
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
