const SVG = 'http://www.w3.org/2000/svg';

/** Our sign: a door ajar with a dot. */
export function doorIcon(): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(
    path('M4.5 17V3.5h7V17M2.5 17h4', 'none'),
    path('m11.5 3.5 5 2V19l-5-2z', 'none'),
    path('M9.4 9.5a.9.9 0 1 1 0 1.8.9.9 0 0 1 0-1.8z', 'currentColor'),
  );
  return svg;
}

function path(d: string, fill: string): SVGPathElement {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', d);
  path.setAttribute('fill', fill);
  path.setAttribute('stroke', 'currentColor');
  path.setAttribute('stroke-width', '1.5');
  path.setAttribute('stroke-linejoin', 'round');
  path.setAttribute('stroke-linecap', 'round');
  return path;
}
