import { i18n } from '#i18n';
import { element } from '../injector/isolated-element.ts';
import type { ButtonClick } from '../adapter.ts';
import { openDialog } from './dialog.ts';

/** What a menu offers: a button's words, and what it does in the click. */
export type Offer = [words: string, act: () => void];

/**
 * A small dialog with a sentence and buttons, below each other. A click closes it and does what the button says; Esc
 * closes it.
 */
export function openMenu(click: ButtonClick, sentence: string, offers: Offer[], dismissed: () => void): void {
  const buttons = offers.map(([words]) => element('button', { type: 'button' }, words));
  const [first] = buttons;
  if (!first) return;
  const menu = openDialog(click, {
    label: i18n.t('insert.link'),
    nodes: [element('p', {}, sentence), element('div', { class: 'actions' }, ...buttons)],
    first,
    dismissed,
    clicked(target) {
      const index = buttons.findIndex((button) => button.contains(target));
      if (index < 0) return;
      menu.close();
      offers[index]?.[1]();
    },
    keyed(event) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      const now = buttons.findIndex((button) => button.matches(':focus'));
      buttons.at((now + step) % buttons.length)?.focus();
    },
  });
}
