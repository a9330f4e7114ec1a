import { el } from '../element.ts';

let place: HTMLElement | undefined;

/** `body > .aSs > .aSt`; made when a compose first goes to full screen. */
export function fullscreenPlace(): HTMLElement {
  if (!place) {
    place = el('div', { class: 'aSt', part: 'fullscreen' });
    document.body.append(el('div', { class: 'aSs' }, place));
  }
  return place;
}
