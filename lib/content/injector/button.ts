import { strings } from '../strings.ts';
import style from './button.css?inline';
import { handleEvents } from './event-shield.ts';
import { element, createIsolatedElement, set } from './isolated-element.ts';
import type { Button } from '../adapter.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Our sign: a door ajar with a dot. Lines only; style sheets give them their stroke. */
export function doorIcon(): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const lines = document.createElementNS(SVG, 'path');
  lines.setAttribute('d', 'M4.5 17V3.5h7V17m-9 0h4m5-13.5 5 2V19l-5-2M9 10h.01');
  svg.append(lines);
  return svg;
}

const READING_TIME = 8000;

export function makeButton(click: () => void): Button {
  const { name, hints } = strings();
  const { host, shadow } = createIsolatedElement(style);
  const inner = element(
    'button',
    { type: 'button', 'aria-label': name, 'aria-haspopup': 'dialog' },
    doorIcon(),
    element('span', { class: 'name' }, name),
  );
  const status = element('span', { role: 'status' });
  shadow.append(inner, status);

  handleEvents(host, (event) => {
    // The page's selection stays where it is.
    if (event.type === 'mousedown') event.preventDefault();
    if (event.type === 'click') click();
  });

  let silence: ReturnType<typeof setTimeout> | undefined;
  const say: Button['say'] = (sentence, to) => {
    clearTimeout(silence);
    status.className = to ?? '';
    status.textContent = sentence;
    if (sentence) silence = setTimeout(() => say(''), READING_TIME);
  };
  return {
    host,
    inner,
    show: (holds) => set(inner, { title: hints[holds], 'data-holds': holds }),
    say,
  };
}

/**
 * Gives our element the neighbour's font, its height, its columns and its place in the order of Tab; colours it
 * inherits. Reads layout: to be called once, when the element has been placed.
 */
export function matchNeighbourStyle(host: HTMLElement, neighbour: HTMLElement): void {
  const { style } = host;
  const { fontWeight, fontSize, fontFamily, direction, paddingInlineStart } = getComputedStyle(neighbour);
  style.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  style.setProperty('--height', `${neighbour.offsetHeight}px`);
  if (neighbour.tabIndex > 0) host.tabIndex = neighbour.tabIndex;

  // In a row, the icon stands in the column of icons and the name where the neighbour's begins.
  const [ours, theirs] = [host.getBoundingClientRect(), neighbour.getBoundingClientRect()];
  const column = direction === 'rtl' ? ours.right - theirs.right : theirs.left - ours.left;
  style.setProperty('--column', `${column}px`);
  style.setProperty('--gap', paddingInlineStart);
}
