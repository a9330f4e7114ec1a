import { i18n, phrase } from '../../shared/i18n/translate.ts';
import { browser } from 'wxt/browser';
import type { PickerContext } from '../adapter.ts';
import { element } from '../injector/isolated-element.ts';
import { Listbox } from './listbox.ts';

/** The elements of the picker. All exist from the start, so that the layout does not change when the rooms are loaded. */
export interface PickerView {
  search: HTMLInputElement;
  list: Listbox;
  /** Contains the listbox and `note`. */
  listing: HTMLElement;
  /** A message shown in place of rooms, such as that none matches. */
  note: HTMLElement;
  /** The error message. */
  alert: HTMLElement;
  /** The button that opens the settings to add an API key. */
  addKey: HTMLElement;
  /** The expiry of a new room, if the host has ticked that option. */
  chosenExpiry(): Date | undefined;
  /** The top-level elements, in order. */
  nodes: Node[];
}

/** Creates the picker's elements, with a warning if the text contains a host link. */
export function createView({ click, adapter }: PickerContext): PickerView {
  const label = i18n.t('insert.search');
  const search = element('input', {
    type: 'search',
    'aria-label': label,
    placeholder: label,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const list = new Listbox(search);
  const note = element('p', { class: 'note', role: 'status' });
  const listing = element('div', { class: 'list' }, list.box, note);
  const alert = element('p', { role: 'alert' });
  const addKey = element('button', { type: 'button', class: 'main', hidden: '' }, i18n.t('insert.addKey'));
  const expiry = adapter.expiry?.(click);
  const expires = element('input', { type: 'checkbox' });
  const isSecret = globalThis.permalinksLinks?.scan(click.surface).links === 'secret';
  const nodes = [
    element('p', { class: 'warning' }, isSecret ? i18n.t('insert.secret') : ''),
    search,
    listing,
    ...(expiry ? [element('label', {}, expires, i18n.t('insert.expire', [dateText(expiry)]))] : []),
    alert,
    addKey,
    element('p', { class: 'help', dir: 'auto' }, adapter.help?.() ?? ''),
  ];
  const chosenExpiry = () => (expires.checked ? expiry : undefined);
  return { search, list, listing, note, alert, addKey, chosenExpiry, nodes };
}

const dateText = (date: Date) =>
  phrase(date.toLocaleString(browser.i18n.getUILanguage(), { dateStyle: 'medium', timeStyle: 'short' }));
