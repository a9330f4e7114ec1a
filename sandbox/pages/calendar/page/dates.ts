import { h } from './dom.ts';
import type { CalendarEvent } from './events.ts';
import { names } from './names.ts';
import { dateText, timeText } from './times.ts';
import { labels } from './labels.ts';

function field(id: string, jsname: string, label: string, value: string): HTMLElement {
  const input = h('input', { type: 'text', class: names.chip, jsname: 'YPqjbf', 'aria-label': label });
  input.value = value;
  return h('div', { id, jsname }, input);
}

/** Creates the date and time fields of an event, in the page's language. */
export const datesOf = ({ start, end }: CalendarEvent): HTMLElement[] => [
  field('xStDaIn', 'iKdrbf', labels.start, dateText(start)),
  field('xStTiIn', 'B4GDSd', labels.start, timeText(start)),
  h('span', {}, labels.to),
  field('xEnTiIn', 'NNrqNc', labels.end, timeText(end)),
  field('xEnDaIn', 'XCHdmd', labels.end, dateText(end)),
  h('label', {}, h('input', { id: 'xAlDaCbx', type: 'checkbox' }), labels.allDay),
  h('span', {}, labels.repeats),
];
