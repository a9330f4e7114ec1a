import { claim } from './element.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** Path data on a 24 × 24 grid, stroked. */
const shapes = {
  menu: 'M4 7h16M4 12h16M4 17h16',
  search: 'M10.5 4.5a6 6 0 1 0 0 12a6 6 0 0 0 0-12M15 15l5 5',
  pencil: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  inbox: 'M4 5h16v14H4zM4 14h5l1 2h4l1-2h5',
  star: 'M12 4l2.5 5.2l5.5 .7l-4 4l1 5.6l-5-2.7l-5 2.7l1-5.6l-4-4l5.5-.7z',
  clock: 'M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 8v4.5l3 2',
  send: 'M4 20l17-8L4 4v6l11 2l-11 2z',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5',
  box: 'M6 6h12v12H6z',
  text: 'M4 19L9 5l5 14M6 14h6M17 19v-6M14.5 13h5',
  clip: 'M8 12l6-6a3 3 0 0 1 4.5 4.5l-8.5 8.5a4.5 4.5 0 0 1-6.5-6.5l8-8',
  link: 'M10 8H7a4 4 0 0 0 0 8h3M14 8h3a4 4 0 0 1 0 8h-3M9 12h6',
  smile: 'M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M8.5 14a4 4 0 0 0 7 0M9 9.5v.5M15 9.5v.5',
  cloud: 'M7 18a4 4 0 0 1-.5-8a6 6 0 0 1 11.5 1.5a3.3 3.3 0 0 1 0 6.5zM12 16v-5M9.5 13l2.5-2.5l2.5 2.5',
  image: 'M4 5h16v14H4zM4 16l5-5l4 4l3-3l4 4',
  lock: 'M6 10h12v10H6zM8.5 10V7.5a3.5 3.5 0 0 1 7 0V10M12 14v2',
  pen: 'M4 20h16M6 16l9-11l3 2.5L9 17H6z',
  dots: 'M12 5.5v1M12 11.5v1M12 17.5v1',
  bin: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
  down: 'M8 10l4 4l4-4',
  minimise: 'M6 18h12',
  fullscreen: 'M13 5h6v6M11 19H5v-6M19 5l-6 6M5 19l6-6',
  close: 'M6 6l12 12M18 6L6 18',
  reply: 'M10 6l-5 5l5 5M5 11h8a6 6 0 0 1 6 6v1',
  forward: 'M14 6l5 5l-5 5M19 11h-8a6 6 0 0 0-6 6v1',
  redo: 'M15 5l4 4l-4 4M19 9h-8a5 5 0 0 0 0 10h4',
  bold: 'M8 5h5a3.5 3.5 0 0 1 0 7H8zM8 12h6a3.5 3.5 0 0 1 0 7H8z',
  italic: 'M10 5h7M7 19h7M14 5l-4 14',
  underline: 'M7 5v7a5 5 0 0 0 10 0V5M6 20h12',
  undo: 'M9 5L5 9l4 4M5 9h8a5 5 0 0 1 0 10H9',
} as const;

/** Name of an icon. */
export type Icon = keyof typeof shapes;

/** Creates an icon in the text colour. */
export function icon(name: Icon): SVGSVGElement {
  const svg = claim(document.createElementNS(namespace, 'svg'));
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.dataset['part'] = 'icon';
  const path = claim(document.createElementNS(namespace, 'path'));
  path.setAttribute('d', shapes[name]);
  svg.append(path);
  return svg;
}
