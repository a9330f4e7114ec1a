import type { Draft, Mail } from './compose/mail.ts';
import type { Kind } from './scenario.ts';

/** One compose that is open, as tests see and move it. */
export interface OpenCompose {
  readonly id: number;
  readonly kind: Kind;
  /** What the editor would save or send now. */
  model(): string;
  /** What stands in the DOM. */
  html(): string;
  /** The editor's own history. */
  undo(): void;
  redo(): void;
  /** Focuses the body and selects this text; an empty text puts the cursor at the start. */
  select(text: string): void;
  send(): void;
  close(): void;
  minimise(): void;
  fullscreen(): void;
  /** Puts a new row in the place of the toolbar's. */
  rerender(): void;
  /** Throws what is not the page's out of the toolbar; gives the number of elements. */
  strip(): number;
  /** What left, for as long as somebody holds on to this compose. */
  readonly sent: readonly Mail[];
}

/** The page's own interface for tests, `window.mailbox`. */
export interface Mailbox {
  /** Those that are open, oldest first. */
  readonly composes: readonly OpenCompose[];
  readonly sent: readonly Mail[];
  readonly sentCount: number;
  /** Single keys that reached the page as shortcuts. */
  readonly fired: readonly string[];
  /** Opens a compose and gives its id. */
  open(kind: Exclude<Kind, 'pop-out'>, draft?: Draft): number;
  /** Goes to `inbox`, `sent`, … or to a thread, `inbox/2`. */
  navigate(to: string): void;
  /** Changes nodes that concern nobody, `count` times. */
  churn(count: number): Promise<void>;
}

declare global {
  interface Window {
    readonly mailbox: Mailbox;
  }
}
