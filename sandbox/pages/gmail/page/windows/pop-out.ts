import type { Compose } from '../compose/compose.ts';
import { el, setClass } from '../element.ts';
import type { Draft } from '../compose/mail.ts';
import type { ComposeWindow } from './window.ts';

const key = 'pop-out';

/**
 * Opens a browser window that continues `draft`. A new window starts with a copy of the opener's session
 * storage.
 */
export function openPopOut(draft: Draft): void {
  sessionStorage.setItem(key, JSON.stringify(draft));
  const query = new URLSearchParams(location.search);
  query.set('view', 'btop');
  query.delete('open');
  open(`?${query.toString()}`, '_blank', 'popup,width=640,height=560');
  sessionStorage.removeItem(key);
}

/**
 * Initial draft of a window of its own: the popped-out draft, otherwise from the query
 * (`?view=cm&su=&to=`).
 */
export function popOutDraft(): Draft {
  const stored = sessionStorage.getItem(key);
  if (stored !== null) return JSON.parse(stored);
  const query = new URLSearchParams(location.search);
  return { to: query.get('to') ?? '', subject: query.get('su') ?? '' };
}

/** A browser window for one compose, `body.xE.xp`. */
export class PopOut implements ComposeWindow {
  readonly compose: Compose;
  readonly #element: HTMLElement;

  constructor(compose: Compose) {
    this.compose = compose;
    this.#element = el('div', { class: 'nH', part: 'pop-out' }, el('div', { class: 'aaZ' }, compose.root));
  }

  show(): void {
    setClass(document.body, 'xE xp');
    document.body.append(this.#element);
  }

  minimise(): void {}

  fullscreen(): void {}

  remove(): void {
    this.#element.remove();
  }
}
