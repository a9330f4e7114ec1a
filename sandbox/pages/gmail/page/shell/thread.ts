import { nextId } from '../context.ts';
import { el } from '../element.ts';
import { replyArea, type Answer, type ReplyArea } from './reply-area.ts';
import { sampleMail } from './sample-mail.ts';

/** A rendered thread. */
export interface Thread {
  element: HTMLElement;
  replyArea: ReplyArea;
}

/**
 * Creates a thread with one mail and the reply area below it.
 * @param index index of the mail in `sampleMail`
 */
export function thread(index: number, answer: (kind: Answer) => void): Thread {
  const mail = sampleMail[index % sampleMail.length] ?? { from: '', subject: '', text: '', when: '' };
  const area = replyArea(answer);
  const head = el(
    'div',
    { class: 'gE iv gt', part: 'message-head' },
    el('div', { part: 'avatar' }, mail.from.charAt(0)),
  );
  head.append(
    el('span', { class: 'gD', part: 'from' }, mail.from),
    el('span', { class: 'g3', part: 'when' }, mail.when),
  );
  const body = el(
    'div',
    { class: 'ii gt' },
    el('div', { class: 'a3s aiL', id: nextId(), part: 'message', dir: 'auto' }, mail.text),
  );
  const message = el('div', { class: 'adn ads', role: 'listitem' }, el('div', { class: 'gs' }, head, body));
  const element = el(
    'div',
    { class: 'nH aHU', part: 'pane' },
    el('h2', { class: 'hP', part: 'about', dir: 'auto' }, mail.subject),
    el('div', { class: 'h7', role: 'list' }, message, area.element),
  );
  return { element, replyArea: area };
}
