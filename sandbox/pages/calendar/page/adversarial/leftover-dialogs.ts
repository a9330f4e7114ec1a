import { h, show } from '../dom.ts';
import { setup } from '../setup.ts';

const hidden = (...children: Node[]): HTMLElement => {
  const element = h('div', {}, ...children);
  show(element, false);
  return element;
};

/** Hidden elements with the signed-in account, as in every page of Calendar. */
export const accountInfo = (): HTMLElement =>
  hidden(
    h('div', { id: 'xUserEmail' }, 'host@example.com'),
    h('div', { id: 'xTimezone' }, Intl.DateTimeFormat().resolvedOptions().timeZone),
    h('div', { id: 'xUserLocale' }, setup.language),
  );

/** An invisible dialog left over from earlier: it matches quick create unless visibility is checked. */
export const leftoverDialog = (): HTMLElement =>
  hidden(
    h(
      'div',
      { role: 'dialog', 'aria-hidden': 'true' },
      h('div', { id: 'tabEvent', role: 'tabpanel' }, h('div', { jsname: 'hGaP9' })),
    ),
  );
