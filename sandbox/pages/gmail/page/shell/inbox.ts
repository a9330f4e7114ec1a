import { nextId } from '../context.ts';
import { el } from '../element.ts';
import { icon } from '../icons.ts';
import { sampleMail, type SampleMail } from './sample-mail.ts';

function row(mail: SampleMail, open: () => void): HTMLElement {
  const name = el('span', { class: 'yP', part: 'from' }, mail.from);
  const text = el(
    'div',
    { class: 'y6', part: 'preview' },
    el('span', { class: 'bog', part: 'about' }, mail.subject),
  );
  text.append(el('span', { class: 'y2' }, ` – ${mail.text}`));
  const tr = el(
    'tr',
    {
      class: mail.unread ? 'zA zE' : 'zA yO',
      part: mail.unread ? 'mail unread' : 'mail',
      id: nextId(),
      role: 'row',
    },
    el('td', { class: 'oZ-x3', part: 'box' }, icon('box')),
    el('td', { class: 'apU', part: 'box' }, icon('star')),
    el('td', { class: 'yX' }, name),
    el('td', { class: 'xY a4W', part: 'text' }, text),
    el('td', { class: 'xW', part: 'when' }, mail.when),
  );
  tr.addEventListener('click', open);
  return tr;
}

/** Creates the list of mails, `[gh="tl"]`. @param open called with the index of the clicked mail */
export function inbox(open: (index: number) => void): HTMLElement {
  const rows = sampleMail.map((mail, index) => row(mail, () => open(index)));
  const table = el('table', { class: 'F cf zt', part: 'list', role: 'grid' }, el('tbody', {}, ...rows));
  return el('div', { class: 'ae4', gh: 'tl', part: 'pane' }, el('div', { class: 'Cp' }, table));
}
