import { h, mark } from './dom.ts';
import { names } from './names.ts';
import { words } from './words.ts';

/** Renders Calendar's settings: a page without an event, which the extension must not touch. */
export function startSettings(): void {
  mark(document.body, 'data-viewfamily', 'SETTINGS');
  document.body.append(
    h('h1', {}, words.product),
    h('label', {}, words.notifications, h('input', { type: 'text', class: names.input })),
    h('div', { role: 'textbox', contenteditable: 'true', class: names.prose }),
  );
}
