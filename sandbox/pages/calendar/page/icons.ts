import { h } from './dom.ts';
import { names } from './names.ts';

const shapes = {
  place: 'M12 21c-4-5-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6-6 11zm0-13a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  bell: 'M6 17v-6a6 6 0 0 1 12 0v6l2 2H4zm4 3h4a2 2 0 0 1-4 0z',
  camera: 'M4 7h11v3l5-3v10l-5-3v3H4z',
  calendar: 'M5 5h14v15H5zm2 5v8h10v-8zM8 3h2v2H8zm6 0h2v2h-2z',
  briefcase: 'M4 8h5V5h6v3h5v11H4zm7 0h2V7h-2z',
  lines: 'M4 6h16v2H4zm0 5h16v2H4zm0 5h10v2H4z',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 2a7 7 0 1 1 0 14 7 7 0 0 1 0-14zm-1 2h2v5l4 2-1 2-5-3z',
  people:
    'M9 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6zm7 1a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM2 19c0-4 3-6 7-6s7 2 7 6zm15 0c0-2 0-3-1-4 3 0 6 1 6 4z',
  cross: 'M6 7.4 7.4 6l4.6 4.6L16.6 6 18 7.4 13.4 12l4.6 4.6-1.4 1.4-4.6-4.6L7.4 18 6 16.6l4.6-4.6z',
  pencil: 'M4 17 15 6l3 3L7 20H4zM16 5l2-2 3 3-2 2z',
  plus: 'M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z',
} as const;

/** Name of an icon. */
export type IconName = keyof typeof shapes;

/** Creates an icon on a 24 × 24 grid, in the text colour. */
export function icon(name: IconName): HTMLElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of [
    ['viewBox', '0 0 24 24'],
    ['width', '20'],
    ['height', '20'],
    ['fill', 'currentColor'],
  ] as const) {
    svg.setAttribute(key, value);
  }
  const path = document.createElementNS(svg.namespaceURI, 'path');
  path.setAttribute('d', shapes[name]);
  path.setAttribute('fill-rule', 'evenodd');
  svg.append(path);
  return h('span', { class: names.glyph, 'aria-hidden': 'true' }, svg);
}
