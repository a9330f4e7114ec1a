import { labels, nextId } from '../context.ts';
import { el } from '../element.ts';
import { composeFields, type Fields } from './fields.ts';

/** Elements of a compose. */
export interface Frame extends Fields {
  /** `.M9`: contains the whole compose, and moves between windows. */
  root: HTMLElement;
  body: HTMLElement;
  /** Container of the toolbar; empty until the toolbar is added. */
  foot: HTMLElement;
}

function table(classes: string, part: string, ...rows: HTMLElement[]): HTMLElement {
  return el('table', { class: classes, part }, el('tbody', {}, ...rows));
}

function row(classes: string, content: HTMLElement): HTMLElement {
  return el('tr', {}, el('td', { class: classes }, content));
}

/** Creates the nested tables of a compose. As in Gmail, body and toolbar are far apart in it. */
export function composeFrame(): Frame {
  const fields = composeFields();
  const body = el('div', {
    class: 'Am aiL Al LW-avf tS-tW',
    part: 'body',
    id: nextId(),
    hidefocus: 'true',
    'aria-label': labels.body,
    'aria-multiline': 'true',
    tabindex: '1',
    style: `direction: ${document.documentElement.dir || 'ltr'}; min-height: 60px;`,
    spellcheck: 'false',
  });
  const foot = el('div', { class: 'aDj', id: nextId() });
  const editor = el('div', { class: 'Ar Au' }, el('div', { class: 'aO7' }, body));
  const scroller = el(
    'div',
    { class: 'qz aXjCH', part: 'scroller', id: nextId() },
    table('cf An', 'fill', row('Ap', editor)),
  );
  const parts = table(
    'iN',
    'fill',
    row('GQ', el('div', { class: 'GP', id: nextId() }, el('div', { class: 'et' }, scroller))),
    row('HE', el('div', { class: 'aDg' }, foot)),
  );
  const region = el(
    'div',
    { class: 'aoI', role: 'region', 'aria-label': labels.newMessage },
    table('aoP aoC', 'fill', el('tr', {}, el('td', { class: 'I5' }, fields.form, parts))),
  );
  const later = el(
    'div',
    { class: 'J-N yr', selector: 'scheduledSend', role: 'menuitem' },
    labels.scheduleSend,
  );
  const menu = el('div', { class: 'q8NmZb J-M jQjAxd', role: 'menu' }, el('div', { class: 'SK AX' }, later));
  menu.hidden = true;
  const root = el(
    'div',
    { class: 'M9', part: 'compose', jslog: '77394; u014N:xr6bB; dYFj7e:true' },
    region,
    menu,
  );
  return { ...fields, root, body, foot };
}
