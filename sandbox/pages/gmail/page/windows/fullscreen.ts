import { el } from '../element.ts';

let place: HTMLElement | undefined;

/** Container of a full-screen compose, `body > .aSs > .aSt`; created on first use. */
export function fullscreenPlace(): HTMLElement {
  if (!place) {
    place = el('div', { class: 'aSt', part: 'fullscreen' });
    document.body.append(el('div', { class: 'aSs' }, place));
  }
  return place;
}
