import { labels, nextId } from '../context.ts';
import { el } from '../element.ts';
import { icon, type Icon } from '../icons.ts';

/** The area below a thread in which replies are written. */
export interface ReplyArea {
  /** `.ip`, below the last message of a thread. */
  element: HTMLElement;
  /** Shown while no reply is open. */
  placeholder: HTMLElement;
  /** Container of the reply. */
  cell: HTMLElement;
}

/** Kind of a reply. */
export type Answer = 'reply' | 'forward';

/** Creates the reply area, with buttons to reply and forward. */
export function replyArea(answer: (kind: Answer) => void): ReplyArea {
  const offer = (kind: Answer, classes: string, shape: Icon): HTMLElement => {
    const link = el(
      'span',
      { role: 'link', tabindex: '0', class: classes, part: 'offer', id: nextId() },
      icon(shape),
    );
    link.append(labels[kind]);
    link.addEventListener('click', () => answer(kind));
    return link;
  };
  const offers = [offer('reply', 'ams bkH', 'reply'), offer('forward', 'ams bkG', 'forward')];
  const placeholder = el('div', { class: 'nr wR' }, el('div', { class: 'amn', part: 'offers' }, ...offers));
  const cell = el('td', { class: 'amr' }, placeholder);
  const picture = el('td', { class: 'amq' }, el('div', { part: 'avatar' }, 'J'));
  const table = el(
    'table',
    { class: 'cf wS', part: 'fill', role: 'presentation' },
    el('tbody', {}, el('tr', {}, picture, cell)),
  );
  return {
    element: el('div', { class: 'ip iq', part: 'reply-place' }, el('div', {}, table)),
    placeholder,
    cell,
  };
}
