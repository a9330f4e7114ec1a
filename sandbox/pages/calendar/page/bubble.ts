import { bubbleRow, makeDialog, roundButton } from './dialog.ts';
import { h, setAttribute, show } from './dom.ts';
import type { CalendarEvent } from './events.ts';
import { names } from './names.ts';
import { spanText } from './times.ts';
import { labels } from './labels.ts';

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
    'aria-label': labels.title,
    placeholder: labels.title,
  });
  const when = h('span', {});
  const tabs = [tabButton('tabEvent', labels.event), tabButton('tabTask', labels.task)];
  const eventPanel = h(
    'div',
    { role: 'tabpanel', 'aria-labelledby': 'tabEvent' },
    bubbleRow('clock', when),
    bubbleRow('people', textButton(labels.addGuests)),
    bubbleRow('camera', textButton(labels.conference)),
    h(
      'div',
      { jsname: 'hGaP9' },
      bubbleRow('lines', h('div', { jsname: 'OXFAed' }, textButton(labels.description))),
    ),
  );
  const taskPanel = h(
    'div',
    { role: 'tabpanel', 'aria-labelledby': 'tabTask' },
    bubbleRow('lines', h('textarea', { rows: '3', 'aria-label': labels.description })),
  );
  const select = (index: number): void => {
    [eventPanel, taskPanel].forEach((panel, position) => show(panel, position === index));
    tabs.forEach((tab, position) => setAttribute(tab, 'aria-selected', String(position === index)));
  };
  const cross = roundButton('cross', labels.close);
  const more = textButton(labels.moreOptions);
  setAttribute(more, 'jsname', 'rhPddf');
  const saveButton = h('button', { type: 'button', jsname: 'Pkl1c', class: names.primary }, labels.save);
  const element = makeDialog(
    { 'data-chips-dialog': 'true', 'aria-label': labels.create },
    h('div', { class: names.head }, cross),
    title,
    h('div', { role: 'tablist', class: names.tabs }, ...tabs),
    eventPanel,
    taskPanel,
    h('div', { class: names.foot }, more, saveButton),
  );

  const close = (): void => show(element, false);
  const closeWith = (then: (written: CalendarEvent) => void): void => {
    close();
    if (event) then({ ...event, title: title.value });
  };
  tabs.forEach((tab, index) => tab.addEventListener('click', () => select(index)));
  cross.addEventListener('click', close);
  more.addEventListener('click', () => closeWith(moreOptions));
  saveButton.addEventListener('click', () => closeWith(save));
  title.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') closeWith(save);
  });
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
