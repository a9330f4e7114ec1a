import { el } from '../element.ts';

let container: HTMLElement | undefined;

/** Container of a full-screen compose, `body > .aSs > .aSt`; created on first use. */
export function fullscreenContainer(): HTMLElement {
  if (!container) {
    container = el('div', { class: 'aSt', part: 'fullscreen' });
    document.body.append(el('div', { class: 'aSs' }, container));
  }
  return container;
}
