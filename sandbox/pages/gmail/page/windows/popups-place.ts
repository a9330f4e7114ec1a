import { el } from '../element.ts';

let place: HTMLElement | undefined;

/** `div.dw .nH > .nH > .no`, in which popups stand from the end of the line to its start; made for the first one. */
export function popupsPlace(): HTMLElement {
  if (!place) {
    place = el('div', { class: 'no', part: 'popups' });
    const nested = el('div', { class: 'nH' }, el('div', { class: 'nH' }, place));
    document.body.append(el('div', { class: 'dw np' }, el('div', {}, nested)));
  }
  return place;
}
