import { el } from '../element.ts';

let container: HTMLElement | undefined;

/**
 * Container of the popups, `div.dw .nH > .nH > .no`, filled from inline end to start; created on first use.
 */
export function popupsContainer(): HTMLElement {
  if (!container) {
    container = el('div', { class: 'no', part: 'popups' });
    const nested = el('div', { class: 'nH' }, el('div', { class: 'nH' }, container));
    document.body.append(el('div', { class: 'dw np' }, el('div', {}, nested)));
  }
  return container;
}
