import { h, setAttribute } from './dom.ts';
import { names } from './names.ts';
import { labels } from './labels.ts';

/** Renders Calendar's settings: a page without an event, which the extension must not touch. */
export function startSettings(): void {
  setAttribute(document.body, 'data-viewfamily', 'SETTINGS');
  document.body.append(
    h('h1', {}, labels.product),
    h('label', {}, labels.notifications, h('input', { type: 'text', class: names.input })),
    h('div', { role: 'textbox', contenteditable: 'true', class: names.prose }),
  );
}
