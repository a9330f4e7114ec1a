import { i18n } from '#i18n';
import { element } from '../element.ts';
import { holds } from '../guard.ts';
import { List } from './list.ts';
import type { Task } from './task.ts';

/** What the picker is made of. Everything has its place from the start: nothing jumps when rooms arrive. */
export interface View {
  search: HTMLInputElement;
  list: List;
  /** What there is to say of the list; it stands where rooms would. */
  note: HTMLElement;
  /** What went wrong. */
  alert: HTMLElement;
  addKey: HTMLElement;
  nodes: Node[];
}

export function makeView({ request, hand }: Task): View {
  const label = i18n.t('insert.search');
  const search = element('input', {
    type: 'search',
    'aria-label': label,
    placeholder: label,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const list = new List(search);
  const note = element('p', { class: 'note', role: 'status' });
  const alert = element('p', { role: 'alert' });
  const addKey = element('button', { type: 'button', class: 'main', hidden: '' }, i18n.t('insert.addKey'));
  const isSecret = holds(request.place.fields()) === 'secret';
  const nodes = [
    element('p', { class: 'warning' }, isSecret ? i18n.t('insert.secret') : ''),
    search,
    element('div', { class: 'list' }, list.box, note),
    alert,
    addKey,
    element('p', { class: 'help' }, hand.help?.() ?? ''),
  ];
  return { search, list, note, alert, addKey, nodes };
}
