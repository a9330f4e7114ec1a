import { labels, scenario } from '../context.ts';
import { el, type Child } from '../element.ts';
import { icon } from '../icons.ts';
import { withKeys } from '../labels/labels.ts';
import { button, tool } from './tool.ts';

/** Actions of the toolbar. */
export interface ToolbarActions {
  send: () => void;
  /** Shows or hides the formatting bar. */
  format: () => void;
  discard: () => void;
}

function cell(classes: string, ...children: Child[]): HTMLElement {
  return el(scenario.without.has('cell') ? 'div' : 'td', { class: classes, part: 'cell' }, ...children);
}

function sendCell(send: () => void): HTMLElement {
  const look = 'T-I J-J5-Ji T-I-atl L3';
  const jslog = '32601; u014N:xr6bB,cOuCgd,Kr2w4b; dYFj7e:true';
  const label = withKeys(labels.send, 'Ctrl-Enter');
  const main = button(label, { class: `${look} aoO v7`, part: 'send', jslog }, labels.send, send);
  const opens = { 'aria-haspopup': 'true', 'aria-expanded': 'false' };
  const more = { class: `${look} hG`, part: 'send-more', ...opens };
  const pair = [main, button(labels.moreSendOptions, more, icon('down'))];
  return cell(
    'gU Up',
    el('div', { class: 'J-J5-Ji btA' }, el('div', { class: 'dC', part: 'send-pair' }, ...pair)),
  );
}

function formatCell(format: () => void): HTMLElement {
  const glyph = el('div', { class: 'dv' }, icon('text'));
  return cell('oc gU', button(labels.formatting, { class: 'J-Z-I J-J5-Ji', part: 'tool' }, glyph, format));
}

function insertCell(): HTMLElement {
  const tools = [
    tool('Files', labels.attach, 'clip'),
    el('input', { type: 'file', name: 'Filedata', multiple: '', style: 'display: none' }),
    tool('+link', withKeys(labels.link, 'Ctrl-K'), 'link'),
    tool('+emoticon', withKeys(labels.emoji, 'Ctrl-Shift-2'), 'smile'),
    tool('docs', labels.drive, 'cloud'),
    tool('image', labels.photo, 'image'),
    tool('locker', labels.confidential, 'lock'),
    tool('signature', labels.signature, 'pen'),
  ];
  return cell('a8X gU', el('div', { class: 'bAK', part: 'tools' }, ...tools));
}

function endCell(discard: () => void): HTMLElement {
  const glyph = el(
    'div',
    { class: 'J-J5-Ji J-JN-M-I-Jm' },
    el('img', { class: 'Y1', alt: '' }),
    icon('dots'),
  );
  const more = button(labels.moreOptions, { class: 'J-JN-M-I J-J5-Ji T-I', part: 'tool' }, glyph);
  const bin = { class: 'oh J-Z-I J-J5-Ji T-I-ax7', part: 'tool' };
  const tools = [more, button(withKeys(labels.discard, 'Ctrl-Shift-D'), bin, icon('bin'), discard)];
  return cell('gU az5', el('div', { class: 'J-J5-Ji btx', part: 'tools' }, ...tools));
}

/** Creates the row with Send and Attach, a table row of cells like Gmail's. */
export function toolbarRow({ send, format, discard }: ToolbarActions): HTMLTableRowElement {
  return el('tr', { class: 'btC' }, sendCell(send), formatCell(format), insertCell(), endCell(discard));
}

/** Creates everything below the body: the formatting bar, and the toolbar around its row. */
export function toolbar(row: HTMLTableRowElement, formatBar: HTMLElement): HTMLElement[] {
  const table = el('table', { class: 'IZ', role: 'group', part: 'toolbar' }, el('tbody', {}, row));
  const above = el('div', { class: 'aDl' }, el('div', { class: 'Ur' }, formatBar));
  return [
    el('div', { class: 'aC5' }, above),
    el('span', { class: 'eq' }),
    el('div', { class: 'aDh' }, table),
  ];
}
