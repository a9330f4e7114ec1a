import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { element } from '../injector/isolated-element.ts';
import { scanLinks } from '../injector/link-scan.ts';
import { List } from './listbox.ts';
import type { PickerContext } from '../adapter.ts';

/** What the picker is made of. Everything has its place from the start: nothing jumps when rooms arrive. */
export interface View {
  search: HTMLInputElement;
  list: List;
  /** The list, and what there is to say of it. */
  listing: HTMLElement;
  /** What there is to say of the list; it stands where rooms would. */
  note: HTMLElement;
  /** What went wrong. */
  alert: HTMLElement;
  addKey: HTMLElement;
  /** When a new room shall end, if the host wants it to. */
  ending(): Date | undefined;
  nodes: Node[];
}

export function makeView({ click, adapter }: PickerContext): View {
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
  const listing = element('div', { class: 'list' }, list.box, note);
  const alert = element('p', { role: 'alert' });
  const addKey = element('button', { type: 'button', class: 'main', hidden: '' }, i18n.t('insert.addKey'));
  const expiry = adapter.expiry?.(click);
  const expires = element('input', { type: 'checkbox' });
  const isSecret = scanLinks(click.surface.fields()) === 'secret';
  const nodes = [
    element('p', { class: 'warning' }, isSecret ? i18n.t('insert.secret') : ''),
    search,
    listing,
    ...(expiry ? [element('label', {}, expires, i18n.t('insert.expire', [dateText(expiry)]))] : []),
    alert,
    addKey,
    element('p', { class: 'help', dir: 'auto' }, adapter.help?.() ?? ''),
  ];
  const ending = () => (expires.checked ? expiry : undefined);
  return { search, list, listing, note, alert, addKey, ending, nodes };
}

const dateText = (date: Date) =>
  date.toLocaleString(browser.i18n.getUILanguage(), { dateStyle: 'medium', timeStyle: 'short' });
