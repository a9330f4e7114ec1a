import { labels } from '../context.ts';
import { el } from '../element.ts';
import { icon } from '../icons.ts';

/** The header, with its search field. */
export interface Header {
  element: HTMLElement;
  search: HTMLInputElement;
}

/** Creates the header. */
export function header(): Header {
  const search = el('input', {
    class: 'gb_Ge',
    part: 'search-input',
    name: 'q',
    'aria-label': labels.search,
  });
  search.placeholder = labels.search;
  const form = el('form', { class: 'gb_Te', role: 'search', part: 'search' }, icon('search'), search);
  form.addEventListener('submit', (event) => event.preventDefault());
  const element = el(
    'header',
    { class: 'gb_na', role: 'banner', part: 'header' },
    icon('menu'),
    el('span', { part: 'wordmark' }, 'Mail'),
    el('div', { gh: 'sb', part: 'search-place' }, form),
    el('div', { part: 'avatar' }, 'J'),
  );
  return { element, search };
}
