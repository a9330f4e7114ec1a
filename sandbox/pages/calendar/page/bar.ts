import { h } from './dom.ts';
import { icon } from './icons.ts';
import { names } from './names.ts';
import { labels } from './labels.ts';

/** Head of the full editor. */
export interface Bar {
  element: HTMLElement;
  title: HTMLInputElement;
  close: HTMLButtonElement;
  save: HTMLButtonElement;
}

/** Creates the head of the full editor. It is rendered once and never replaced. */
export function makeBar(): Bar {
  const title = h('input', {
    id: 'xTiIn',
    type: 'text',
    class: names.title,
    jsname: 'YPqjbf',
    autocomplete: 'off',
    'aria-label': labels.title,
    placeholder: labels.title,
  });
  const close = h(
    'button',
    { type: 'button', class: names.round, 'aria-label': labels.close },
    icon('cross'),
  );
  const label = h('span', { jsname: 'V67aGc' }, labels.save);
  const save = h(
    'button',
    { type: 'button', class: names.primary, jsname: 'x8hlje', 'aria-label': labels.save },
    label,
  );
  const element = h('div', { class: names.bar }, close, h('div', { jsname: 'GYcwYe' }, title), save);
  return { element, title, close, save };
}
