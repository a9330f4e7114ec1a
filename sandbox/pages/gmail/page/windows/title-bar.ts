import { labels, nextId } from '../context.ts';
import { el } from '../element.ts';
import { icon, type Icon } from '../icons.ts';

/** The title bar of a popup. */
export interface TitleBar {
  element: HTMLElement;
  /** Id of the title, which labels the dialog. */
  titleId: string;
  title: HTMLElement;
}

/** Actions of the title bar. */
export interface TitleActions {
  /** Toggles. */
  minimise: () => void;
  /** @param popOut whether Shift was held, which opens a browser window instead */
  fullscreen: (popOut: boolean) => void;
  close: () => void;
}

function control(
  classes: string,
  label: string,
  shape: Icon,
  press: (event: MouseEvent) => void,
): HTMLElement {
  const element = el(
    'div',
    {
      class: classes,
      part: 'window-control',
      role: 'button',
      tabindex: '1',
      'aria-label': label,
      'data-tooltip': label,
    },
    icon(shape),
  );
  element.addEventListener('click', (event) => {
    event.stopPropagation();
    press(event);
  });
  return element;
}

/** Creates a popup's title bar; clicking it toggles the minimised state. */
export function titleBar({ minimise, fullscreen, close }: TitleActions): TitleBar {
  const titleId = nextId();
  const title = el('div', { class: 'aYF', part: 'title' }, labels.newMessage);
  const heading = el('h2', { class: 'a3E' }, title);
  const controls = el(
    'td',
    { class: 'Hm', part: 'window-controls' },
    control('Hl', labels.minimise, 'minimise', minimise),
    control('Hq aUG', labels.fullscreen, 'fullscreen', (event) => fullscreen(event.shiftKey)),
    control('Ha', labels.close, 'close', close),
  );
  const name = el('td', {}, el('div', { class: 'Hp', id: titleId }, heading));
  const table = el(
    'table',
    { class: 'cf Ht', part: 'title-bar' },
    el('tbody', {}, el('tr', {}, name, controls)),
  );
  table.addEventListener('click', minimise);
  return { element: el('div', { class: 'aCk' }, el('div', { class: 'nH wKggEb' }, table)), titleId, title };
}
