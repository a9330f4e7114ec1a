import { bubbleRow, makeDialog, roundButton } from './dialog.ts';
import { h, isForeign, show } from './dom.ts';
import type { CalendarEvent } from './events.ts';
import { names } from './names.ts';
import { spanText } from './times.ts';
import { labels } from './labels.ts';

/** The details popover. */
export interface Details {
  element: HTMLElement;
  open: (event: CalendarEvent) => void;
  close: () => void;
  /** Number of searches for foreign nodes since it was opened, and of foreign nodes ever found. */
  sweepStats: () => { sweeps: number; intrusions: number };
}

const sweepTimes = [800, 2_000];

/**
 * Creates the popover that shows a saved event. All events share one node, which removes foreign nodes
 * twice after opening.
 */
export function makeDetails(edit: (event: CalendarEvent) => void): Details {
  let event: CalendarEvent | undefined;
  let sweeps = 0;
  let intrusions = 0;
  const heading = h('span', { role: 'heading', id: 'rAECCd' });
  const when = h('div', { id: 'xDetDlgWhen' });
  const rows = h('div', { 'data-in-bubble': 'false' });
  const cross = roundButton('cross', labels.close);
  const pencil = roundButton('pencil', labels.edit);
  const body = h(
    'div',
    { id: 'xDetDlg', jslog: '35463' },
    h('div', { class: names.head }, pencil, cross),
    h('h1', {}, heading),
    when,
    rows,
  );
  const element = makeDialog({ 'data-chips-dialog': 'true', 'aria-labelledby': 'rAECCd' }, body);

  const sweep = (): void => {
    sweeps += 1;
    for (const node of element.querySelectorAll('*')) {
      if (!isForeign(node) || node.closest('svg')) continue;
      intrusions += 1;
      node.remove();
    }
  };
  const close = (): void => show(element, false);
  cross.addEventListener('click', close);
  pencil.addEventListener('click', () => {
    close();
    if (event) edit(event);
  });
  return {
    element,
    close,
    sweepStats: () => ({ sweeps, intrusions }),
    open(opened) {
      event = opened;
      sweeps = 0;
      heading.textContent = opened.title || labels.untitled;
      when.textContent = spanText(opened.start, opened.end);
      rows.replaceChildren(
        ...(opened.location ? [bubbleRow('place', opened.location)] : []),
        ...opened.guests.map((guest) => bubbleRow('people', guest)),
      );
      show(element, true);
      for (const delay of sweepTimes) setTimeout(sweep, delay);
    },
  };
}
