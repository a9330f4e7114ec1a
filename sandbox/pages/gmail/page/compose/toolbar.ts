import { labels, nextId, scenario } from '../context.ts';
import { el, type Child } from '../element.ts';
import { icon, type Icon } from '../icons.ts';
import { withKeys } from '../labels/labels.ts';

export interface ToolbarActions {
  send: () => void;
  discard: () => void;
  undo: () => void;
}

function button(
  attributes: Readonly<Record<string, string | undefined>>,
  label: string,
  content: Child,
): HTMLElement {
  return el(
    'div',
    {
      role: 'button',
      tabindex: '1',
      id: nextId(),
      'aria-label': label,
      'data-tooltip': label,
      style: 'user-select: none;',
      ...attributes,
    },
    content,
  );
}

function onPress(element: HTMLElement, press: () => void): HTMLElement {
  element.addEventListener('click', press);
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') press();
  });
  return element;
}

function cell(classes: string, ...children: Child[]): HTMLElement {
  return el(scenario.without.has('cell') ? 'div' : 'td', { class: classes, part: 'cell' }, ...children);
}

function command(name: string, label: string, shape: Icon): HTMLElement {
  const glyph = el('div', { class: 'J-J5-Ji J-Z-I-J6-H' }, icon(shape));
  return button({ class: 'wG J-Z-I', command: name, part: 'tool', 'aria-pressed': 'false' }, label, glyph);
}

function sendCell(send: () => void): HTMLElement {
  const main = button(
    {
      class: 'T-I J-J5-Ji aoO v7 T-I-atl L3',
      part: 'send',
      jslog: '32601; u014N:xr6bB,cOuCgd,Kr2w4b; dYFj7e:true',
    },
    withKeys(labels.send, 'Ctrl-Enter'),
    labels.send,
  );
  const more = button(
    {
      class: 'T-I J-J5-Ji hG T-I-atl L3',
      part: 'send-more',
      'aria-haspopup': 'true',
      'aria-expanded': 'false',
    },
    labels.moreSendOptions,
    icon('down'),
  );
  const pair = el('div', { class: 'dC', part: 'send-pair' }, onPress(main, send), more);
  return cell('gU Up', el('div', { class: 'J-J5-Ji btA' }, pair));
}

function insertCell(): HTMLElement {
  const tools = [
    command('Files', labels.attach, 'clip'),
    el('input', { type: 'file', name: 'Filedata', multiple: '', style: 'display: none' }),
    command('+link', withKeys(labels.link, 'Ctrl-K'), 'link'),
    command('+emoticon', withKeys(labels.emoji, 'Ctrl-Shift-2'), 'smile'),
    command('docs', labels.drive, 'cloud'),
    command('image', labels.photo, 'image'),
    command('locker', labels.confidential, 'lock'),
    command('signature', labels.signature, 'pen'),
  ];
  return cell('a8X gU', el('div', { class: 'bAK', part: 'tools' }, ...tools));
}

/** The row with Send and Attach, as Gmail builds it: a table row of cells. */
export function toolbarRow({ send, discard, undo }: ToolbarActions): HTMLTableRowElement {
  const format = button({ class: 'J-Z-I J-J5-Ji', part: 'tool' }, labels.formatting, icon('text'));
  const more = button({ class: 'J-JN-M-I J-J5-Ji T-I', part: 'tool' }, labels.moreOptions, icon('dots'));
  const back = button({ class: 'J-Z-I J-J5-Ji', command: '+undo', part: 'tool' }, 'Undo', icon('undo'));
  const bin = button(
    { class: 'oh J-Z-I J-J5-Ji T-I-ax7', part: 'tool' },
    withKeys(labels.discard, 'Ctrl-Shift-D'),
    icon('bin'),
  );
  const ends = el(
    'div',
    { class: 'J-J5-Ji btx', part: 'tools' },
    onPress(back, undo),
    more,
    onPress(bin, discard),
  );
  return el(
    'tr',
    { class: 'btC' },
    sendCell(send),
    cell('oc gU', format),
    insertCell(),
    cell('gU az5', ends),
  );
}

/** The toolbar around a row. */
export function toolbar(row: HTMLTableRowElement): HTMLElement {
  const table = el('table', { class: 'IZ', role: 'group', part: 'toolbar' }, el('tbody', {}, row));
  return el('div', { class: 'aDh' }, table);
}
