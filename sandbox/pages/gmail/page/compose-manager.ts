import { selectText } from './compose/caret.ts';
import { Compose } from './compose/compose.ts';
import type { Draft, Mail } from './compose/mail.ts';
import { scenario } from './context.ts';
import type { OpenCompose } from './mailbox.ts';
import type { Kind } from './scenario.ts';
import type { ReplyPlace } from './shell/reply-place.ts';
import { Inline } from './windows/inline.ts';
import { openPopOut, PopOut } from './windows/pop-out.ts';
import { Popup } from './windows/popup.ts';
import type { ComposeWindow } from './windows/window.ts';

/** Holds the composes that are open: brings them into their windows, notes what is sent, uses nodes again if it shall. */
export class Desk {
  readonly sent: Mail[] = [];
  readonly #open: ComposeWindow[] = [];
  readonly #idle: Popup[] = [];
  readonly #replyPlace: () => ReplyPlace;

  constructor(replyPlace: () => ReplyPlace) {
    this.#replyPlace = replyPlace;
  }

  get composes(): OpenCompose[] {
    return this.#open.map((window) => this.#handle(window));
  }

  /** Gives the id of the compose; an answer that is being written already is not begun a second time. */
  open(kind: Kind, draft: Draft = {}): number {
    const window = this.#windowFor(kind);
    if (this.#open.includes(window)) return window.compose.id;
    this.#open.push(window);
    window.show();
    window.compose.start(kind === 'draft' ? { draft: '#msg-a:r-1001', ...draft } : draft);
    if (kind === 'minimised') window.minimise();
    if (kind === 'fullscreen') window.fullscreen();
    this.#focus(window.compose);
    return window.compose.id;
  }

  /** Closes what is written inside the thread that goes. */
  closeInline(): void {
    const inline = this.#open.filter((window) => window instanceof Inline);
    for (const window of inline) this.#close(window);
  }

  #windowFor(kind: Kind): ComposeWindow {
    if (kind === 'reply' || kind === 'forward') {
      const place = this.#replyPlace();
      const answer = this.#open.find((window) => window instanceof Inline && window.place === place);
      return answer ?? new Inline(this.#compose(kind), place);
    }
    if (kind === 'pop-out') return new PopOut(this.#compose(kind));
    return this.#idle.pop() ?? this.#popup(kind);
  }

  #popup(kind: Kind): Popup {
    const popup: Popup = new Popup(this.#compose(kind), {
      close: () => this.#close(popup),
      popOut: () => {
        openPopOut(popup.compose.draft());
        this.#close(popup);
      },
    });
    return popup;
  }

  #compose(kind: Kind): Compose {
    const close = (): void => {
      const window = this.#open.find((window) => window.compose === compose);
      if (window) this.#close(window);
    };
    const compose = new Compose(kind, {
      sent: (mail) => {
        this.sent.push(mail);
        close();
      },
      discard: close,
    });
    return compose;
  }

  #close(window: ComposeWindow): void {
    window.compose.end();
    window.remove();
    this.#open.splice(this.#open.indexOf(window), 1);
    if (scenario.recycle && window instanceof Popup) this.#idle.push(window);
  }

  #focus({ kind, to, body }: Compose): void {
    if (scenario.focus === 'none') {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    } else if (kind === 'popup' || kind === 'fullscreen') to.focus();
    else if (kind !== 'minimised') selectText(body, '');
  }

  #handle(window: ComposeWindow): OpenCompose {
    const { compose } = window;
    return {
      id: compose.id,
      kind: compose.kind,
      sent: compose.sent,
      model: () => compose.model(),
      html: () => compose.body.innerHTML,
      undo: () => compose.undo(),
      redo: () => compose.redo(),
      select: (text) => selectText(compose.body, text),
      send: () => compose.send(),
      close: () => this.#close(window),
      minimise: () => window.minimise(),
      fullscreen: () => window.fullscreen(),
      rerender: () => compose.rerender(),
      strip: () => compose.strip(),
    };
  }
}
