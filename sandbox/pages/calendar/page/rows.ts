import { h } from './dom.ts';
import { icon, type IconName } from './icons.ts';
import { names } from './names.ts';
import { words } from './words.ts';

const row = (drawing: IconName, content: HTMLElement): HTMLElement =>
  h(
    'div',
    { class: names.row },
    h('div', { class: names.icon, 'aria-hidden': 'true' }, icon(drawing)),
    content,
  );

const content = (attributes: Record<string, string>, ...children: HTMLElement[]): HTMLElement =>
  h('div', { class: names.content, ...attributes }, ...children);

const textButton = (text: string): HTMLElement =>
  h('div', { role: 'button', tabindex: '0', class: names.text, 'aria-label': text }, h('span', {}, text));

const chip = (text: string): HTMLElement => h('div', { role: 'listbox', class: names.chip }, text);

/**
 * Creates the rows of the tab "Event details", around the location and description fields, which outlive
 * the rows.
 */
export function makeRows(location: HTMLElement, description: HTMLElement): HTMLElement[] {
  const reminders = h(
    'ul',
    { 'aria-label': words.notifications },
    h('li', {}, chip(words.notification), chip(words.tenMinutes)),
  );
  return [
    row('camera', content({ id: 'xRTCIn' }, textButton(words.conference))),
    row('place', content({}, location)),
    row('bell', content({ id: 'xNtList' }, reminders, textButton(words.addNotification))),
    row('calendar', content({ id: 'xCalSel' }, chip(words.owner))),
    row('briefcase', content({ id: 'xBusySel' }, chip(words.busy), chip(words.visibility))),
    h('div', {}, row('lines', content({}, description))),
  ];
}
