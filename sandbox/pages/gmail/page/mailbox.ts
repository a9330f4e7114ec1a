import type { Draft, Mail } from './compose/mail.ts';
import type { Kind } from './scenario.ts';

/** An open compose, for tests. */
export interface OpenCompose {
  readonly id: number;
  readonly kind: Kind;
  /** HTML that the editor would save or send now. */
  model(): string;
  /** HTML in the DOM. */
  html(): string;
  /** Undoes a change in the editor's history. */
  undo(): void;
  redo(): void;
  /** Focuses the body and selects this text; an empty text puts the caret at the start. */
  select(text: string): void;
  send(): void;
  close(): void;
  minimise(): void;
  fullscreen(): void;
  /** Replaces the toolbar's row by a new one. */
  rerender(): void;
  /** Removes foreign elements from the toolbar. @returns their number */
  strip(): number;
  /** Mails sent from this compose; readable after it has closed. */
  readonly sent: readonly Mail[];
}

/** Test interface of the page, `window.mailbox`. */
export interface Mailbox {
  /** Open composes, oldest first. */
  readonly composes: readonly OpenCompose[];
  readonly sent: readonly Mail[];
  readonly sentCount: number;
  /** Shortcut keys that reached the page. */
  readonly fired: readonly string[];
  /** Opens a compose. @returns its id */
  open(kind: Exclude<Kind, 'pop-out'>, draft?: Draft): number;
  /** Goes to a folder (`inbox`, `sent`, …) or a thread (`inbox/2`). */
  navigate(to: string): void;
  /** Makes `count` changes to nodes that are unrelated to composing. */
  churn(count: number): Promise<void>;
}

declare global {
  interface Window {
    readonly mailbox: Mailbox;
  }
}
