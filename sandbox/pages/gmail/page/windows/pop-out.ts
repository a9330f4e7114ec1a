import type { Compose } from '../compose/compose.ts';
import { el, setClass } from '../element.ts';
import type { Draft } from '../compose/mail.ts';
import type { ComposeWindow } from './window.ts';

const key = 'pop-out';

/** Opens a browser window that goes on with `draft`; the new window starts with a copy of this one's session storage. */
export function openPopOut(draft: Draft): void {
  sessionStorage.setItem(key, JSON.stringify(draft));
  const query = new URLSearchParams(location.search);
  query.set('view', 'btop');
  query.delete('open');
  open(`?${query.toString()}`, '_blank', 'popup,width=640,height=560');
  sessionStorage.removeItem(key);
}

/** What a window of its own starts with: the draft that popped out, else what its address says, as in `?view=cm&su=&to=&body=`. */
export function popOutDraft(): Draft {
  const handed = sessionStorage.getItem(key);
  if (handed !== null) return JSON.parse(handed);
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
