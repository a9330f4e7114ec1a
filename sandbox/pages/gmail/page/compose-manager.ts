import { selectText } from './compose/caret.ts';
import { Compose } from './compose/compose.ts';
import type { Draft, Mail } from './compose/mail.ts';
import { scenario } from './context.ts';
import type { OpenCompose } from './mailbox.ts';
import type { Kind } from './scenario.ts';
import type { ReplyArea } from './shell/reply-area.ts';
import { Inline } from './windows/inline.ts';
import { openPopOut, PopOut } from './windows/pop-out.ts';
import { Popup } from './windows/popup.ts';
import type { ComposeWindow } from './windows/window.ts';

/**
 * Manages the open composes: creates their windows, records sent mails, and reuses nodes if the scenario
 * asks for it.
 */
export class ComposeManager {
  readonly sent: Mail[] = [];
  readonly #open: ComposeWindow[] = [];
  readonly #idle: Popup[] = [];
  readonly #replyArea: () => ReplyArea;

  constructor(replyArea: () => ReplyArea) {
    this.#replyArea = replyArea;
  }

  get composes(): OpenCompose[] {
    return this.#open.map((window) => this.#testHandle(window));
  }

  /** Opens a compose and returns its id; returns the existing id for a reply that is already open. */
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

  /** Closes the composes inside the thread that is about to be left. */
  closeInline(): void {
    const inline = this.#open.filter((window) => window instanceof Inline);
    for (const window of inline) this.#close(window);
  }

  #windowFor(kind: Kind): ComposeWindow {
    if (kind === 'reply' || kind === 'forward') {
      const area = this.#replyArea();
      const existing = this.#open.find((window) => window instanceof Inline && window.replyArea === area);
      return existing ?? new Inline(this.#compose(kind), area);
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

  #testHandle(window: ComposeWindow): OpenCompose {
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
