import { el } from '../element.ts';
import { inbox } from './inbox.ts';
import type { Answer, ReplyArea } from './reply-area.ts';
import { thread } from './thread.ts';

/** Callbacks of the pane. */
export interface PaneActions {
  /** Called to reply or forward in the open thread. */
  answer: (kind: Answer) => void;
  /** Called before the open thread is left. */
  leave: () => void;
}

/** The part of the page that shows a folder or a thread, according to the fragment: `#inbox`, `#inbox/2`. */
export class Pane {
  readonly element = el('div', { class: 'nH bkK nn', role: 'main', part: 'main' });
  #replyArea: ReplyArea | undefined;
  readonly #actions: PaneActions;

  constructor(actions: PaneActions) {
    this.#actions = actions;
    addEventListener('popstate', () => this.#show());
    this.#show();
  }

  /** Navigates by `history.pushState`, like Gmail. */
  go(to: string): void {
    history.pushState(null, '', `#${to}`);
    this.#show();
  }

  /** The reply area of the open thread; opens the first thread if none is open. */
  replyArea(): ReplyArea {
    if (!this.#replyArea) this.go('inbox/0');
    if (!this.#replyArea) throw new Error('a thread has a place for an answer');
    return this.#replyArea;
  }

  #show(): void {
    this.#actions.leave();
    const index = /^#\w+\/(\d+)/.exec(location.hash)?.[1];
    if (index === undefined) {
      this.#replyArea = undefined;
      this.element.replaceChildren(inbox((row) => this.go(`inbox/${row}`)));
      return;
    }
    const { element, replyArea } = thread(Number(index), this.#actions.answer);
    this.#replyArea = replyArea;
    this.element.replaceChildren(element);
  }
}
