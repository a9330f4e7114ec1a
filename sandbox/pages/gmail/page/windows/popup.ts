import type { Compose } from '../compose/compose.ts';
import { labels } from '../context.ts';
import { el } from '../element.ts';
import { fullscreenContainer } from './fullscreen.ts';
import { popupsContainer } from './popups-container.ts';
import { titleBar, type TitleActions } from './title-bar.ts';
import type { ComposeWindow } from './window.ts';

/**
 * A popup at the lower edge. Minimising keeps all nodes; full screen moves the same nodes to another
 * container.
 */
export class Popup implements ComposeWindow {
  readonly compose: Compose;
  readonly #slot = el('div', { class: 'nH nn', part: 'slot' });
  readonly #content: HTMLElement;
  readonly #popup: HTMLElement;

  constructor(compose: Compose, actions: Pick<TitleActions, 'close'> & { popOut: () => void }) {
    this.compose = compose;
    const { element, title, titleId } = titleBar({
      minimise: () => this.minimise(),
      fullscreen: (popOut) => (popOut ? actions.popOut() : this.fullscreen()),
      close: actions.close,
    });
    compose.subject.addEventListener('input', () =>
      title.replaceChildren(compose.subject.value || labels.newMessage),
    );
    this.#content = el(
      'div',
      { class: 'nH', part: 'popup-content' },
      el('div', { class: 'aaZ' }, compose.root),
    );
    const dialog = el(
      'div',
      { class: 'nH Hd', role: 'dialog', 'aria-labelledby': titleId },
      el('div', { class: 'nH Hy aXJ' }, element),
      this.#content,
    );
    this.#popup = el('div', { class: 'AD', part: 'popup' }, el('div', { class: 'nH' }, dialog));
    this.#slot.append(this.#popup);
  }

  show(): void {
    popupsContainer().append(this.#slot);
  }

  minimise(): void {
    this.#content.hidden = !this.#content.hidden;
    this.#slot.append(this.#popup);
  }

  fullscreen(): void {
    this.#content.hidden = false;
    const container = fullscreenContainer();
    if (container.contains(this.#popup)) this.#slot.append(this.#popup);
    else container.append(this.#popup);
  }

  remove(): void {
    this.#content.hidden = false;
    this.#slot.append(this.#popup);
    this.#slot.remove();
  }
}
