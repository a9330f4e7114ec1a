import { i18n } from '../../shared/i18n/translate.ts';
import type { ButtonClick } from '../adapter.ts';
import { element } from '../injector/isolated-element.ts';
import { openDialog } from './dialog.ts';

/** A button of a menu: its label, and the action that runs in the click. */
export type MenuItem = [label: string, action: () => void];

/**
 * Opens a dialog with a message and a column of buttons. A click on a button closes it and runs the button's action.
 * @param onDismiss called after Escape has closed it
 * @param label the dialog's accessible name
 */
export function openMenu(
  click: ButtonClick,
  message: string,
  items: MenuItem[],
  onDismiss: () => void,
  label: string = i18n.t('insert.link'),
): void {
  const buttons = items.map(([label]) => element('button', { type: 'button' }, label));
  const [initialFocus] = buttons;
  if (!initialFocus) return;
  const dialog = openDialog(click, {
    label,
    nodes: [element('p', { class: 'head' }, message), element('div', { class: 'actions' }, ...buttons)],
    initialFocus,
    onDismiss,
    onClick(target) {
      const index = buttons.findIndex((button) => button.contains(target));
      if (index < 0) return;
      dialog.close();
      items[index]?.[1]();
    },
    onKeydown(event) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      const current = buttons.findIndex((button) => button.matches(':focus'));
      buttons.at((current + step) % buttons.length)?.focus();
    },
  });
}
