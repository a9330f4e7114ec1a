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
