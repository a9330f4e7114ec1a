import { h } from './dom.ts';
import { icon, type IconName } from './icons.ts';
import { names } from './names.ts';
import { labels } from './labels.ts';

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
    { 'aria-label': labels.notifications },
    h('li', {}, chip(labels.notification), chip(labels.tenMinutes)),
  );
  return [
    row('camera', content({ id: 'xRTCIn' }, textButton(labels.conference))),
    row('place', content({}, location)),
    row('bell', content({ id: 'xNtList' }, reminders, textButton(labels.addNotification))),
    row('calendar', content({ id: 'xCalSel' }, chip(labels.owner))),
    row('briefcase', content({ id: 'xBusySel' }, chip(labels.busy), chip(labels.visibility))),
    h('div', {}, row('lines', content({}, description))),
  ];
}
