import { h, setAttribute, show } from './dom.ts';
import { names } from './names.ts';
import { labels } from './labels.ts';

/** The tabs of the full editor. */
export interface Tabs {
  list: HTMLElement;
  details: HTMLElement;
  findTime: HTMLElement;
  /** Shows one panel; the other stays in the page, hidden by style. */
  select: (index: number) => void;
}

/** Creates the two tabs of the full editor. */
export function makeTabs(): Tabs {
  const texts = [labels.details, labels.findTime];
  const buttons = texts.map((text) =>
    h('div', { role: 'tab', tabindex: '0', class: names.tab, 'aria-label': text }, text),
  );
  const details = h('span', {
    class: names.panel,
    role: 'tabpanel',
    jsname: 'PAiuue',
    id: 'tabEventDetails',
  });
  const findTime = h('span', { class: names.panel, role: 'tabpanel', jsname: 'PAiuue', id: 'tabFindATime' });
  const select = (index: number): void => {
    [details, findTime].forEach((panel, position) => show(panel, position === index));
    buttons.forEach((button, position) => setAttribute(button, 'aria-selected', String(position === index)));
  };
  buttons.forEach((button, index) => button.addEventListener('click', () => select(index)));
  return { list: h('div', { role: 'tablist', class: names.tabs }, ...buttons), details, findTime, select };
}
