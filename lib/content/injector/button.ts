import type { Button } from '../adapter.ts';
import { strings } from '../strings.ts';
import style from './button.css?inline';
import { handleEvents } from './event-shield.ts';
import { createIsolatedElement, element, set } from './isolated-element.ts';

const MESSAGE_MS = 8000;

/** Creates the button in an isolated element, not yet in the page. */
export function makeButton(onClick: () => void): Button {
  const { name, hints } = strings();
  const { outer, shadow } = createIsolatedElement(style);
  const inner = element(
    'button',
    { type: 'button', 'aria-label': name, 'aria-haspopup': 'dialog' },
    doorIcon(),
    element('span', { class: 'name' }, name),
  );
  const status = element('span', { role: 'status' });
  shadow.append(inner, status);

  handleEvents(outer, (event) => {
    // Keeps the page's selection.
    if (event.type === 'mousedown') event.preventDefault();
    if (event.type === 'click') onClick();
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  const say: Button['say'] = (message, mode) => {
    clearTimeout(timer);
    status.className = mode ?? '';
    status.textContent = message;
    if (message) timer = setTimeout(() => say(''), MESSAGE_MS);
  };
  return {
    outer,
    inner,
    show: (state) => set(inner, { title: hints[state], 'data-holds': state }),
    say,
  };
}

const SVG = 'http://www.w3.org/2000/svg';

/** The extension's icon, a door ajar with a dot, as unfilled lines; the style sheet sets their stroke. */
export function doorIcon(): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const lines = document.createElementNS(SVG, 'path');
  lines.setAttribute('d', 'M4.5 17V3.5h7V17m-9 0h4m5-13.5 5 2V19l-5-2M9 10h.01');
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

  // In a row, aligns the icon with the page's column of icons, and the name with the neighbour's text.
  const [own, other] = [outer.getBoundingClientRect(), neighbour.getBoundingClientRect()];
  const column = direction === 'rtl' ? own.right - other.right : other.left - own.left;
  style.setProperty('--column', `${column}px`);
  style.setProperty('--gap', paddingInlineStart);
}
