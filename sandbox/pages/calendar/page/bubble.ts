import { bubbleRow, makeDialog, roundButton } from './dialog.ts';
import { h, mark, show } from './dom.ts';
import type { CalendarEvent } from './events.ts';
import { names } from './names.ts';
import { spanText } from './times.ts';
import { words } from './words.ts';

interface BubbleActions {
  save: (event: CalendarEvent) => void;
  moreOptions: (event: CalendarEvent) => void;
}

/** The quick-create bubble. */
export interface Bubble {
  element: HTMLElement;
  open: (event: CalendarEvent) => void;
  close: () => void;
}

const tabButton = (id: string, text: string): HTMLButtonElement =>
  h('button', { type: 'button', role: 'tab', id, class: names.tab, 'aria-label': text }, text);

const textButton = (text: string): HTMLButtonElement =>
  h('button', { type: 'button', class: names.text }, text);

/**
 * Creates the quick-create bubble: title, time, and *More options*. The *Event* and *Task* panels differ by
 * style only.
 */
export function makeBubble({ save, moreOptions }: BubbleActions): Bubble {
  let event: CalendarEvent | undefined;
  const title = h('input', {
    type: 'text',
    class: names.title,
    jsname: 'YPqjbf',
    'aria-label': words.title,
    placeholder: words.title,
  });
  const when = h('span', {});
  const tabs = [tabButton('tabEvent', words.event), tabButton('tabTask', words.task)];
  const eventPanel = h(
    'div',
    { role: 'tabpanel', 'aria-labelledby': 'tabEvent' },
    bubbleRow('clock', when),
    bubbleRow('people', textButton(words.addGuests)),
    bubbleRow('camera', textButton(words.conference)),
    h(
      'div',
      { jsname: 'hGaP9' },
      bubbleRow('lines', h('div', { jsname: 'OXFAed' }, textButton(words.description))),
    ),
  );
  const taskPanel = h(
    'div',
    { role: 'tabpanel', 'aria-labelledby': 'tabTask' },
    bubbleRow('lines', h('textarea', { rows: '3', 'aria-label': words.description })),
  );
  const select = (index: number): void => {
    [eventPanel, taskPanel].forEach((panel, place) => show(panel, place === index));
    tabs.forEach((tab, place) => mark(tab, 'aria-selected', String(place === index)));
  };
  const cross = roundButton('cross', words.close);
  const more = textButton(words.moreOptions);
  const store = h('button', { type: 'button', jsname: 'Pkl1c', class: names.primary }, words.save);
  const element = makeDialog(
    { 'data-chips-dialog': 'true', 'aria-label': words.create },
    h('div', { class: names.head }, cross),
    title,
    h('div', { role: 'tablist', class: names.tabs }, ...tabs),
    eventPanel,
    taskPanel,
    h('div', { class: names.foot }, more, store),
  );

  const close = (): void => show(element, false);
  const finish = (then: (written: CalendarEvent) => void): void => {
    close();
    if (event) then({ ...event, title: title.value });
  };
  tabs.forEach((tab, index) => tab.addEventListener('click', () => select(index)));
  cross.addEventListener('click', close);
  more.addEventListener('click', () => finish(moreOptions));
  store.addEventListener('click', () => finish(save));
  return {
    element,
    close,
    open(opened) {
      event = opened;
      title.value = opened.title;
      when.textContent = spanText(opened.start, opened.end);
      select(0);
      show(element, true);
      title.focus();
    },
  };
}
