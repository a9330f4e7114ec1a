import { h, show } from '../dom.ts';
import { setup } from '../setup.ts';

const hidden = (...children: Node[]): HTMLElement => {
  const element = h('div', {}, ...children);
  show(element, false);
  return element;
};

/** Who is signed in, as Calendar writes it into every page. */
export const account = (): HTMLElement =>
  hidden(
    h('div', { id: 'xUserEmail' }, 'host@example.com'),
    h('div', { id: 'xTimezone' }, Intl.DateTimeFormat().resolvedOptions().timeZone),
    h('div', { id: 'xUserLocale' }, setup.language),
  );

/** What a dialog of long ago left behind: it looks like quick create to whoever does not ask whether it is seen. */
export const oldDialog = (): HTMLElement =>
  hidden(
    h(
      'div',
      { role: 'dialog', 'aria-hidden': 'true' },
      h('div', { id: 'tabEvent', role: 'tabpanel' }, h('div', { jsname: 'hGaP9' })),
    ),
  );
