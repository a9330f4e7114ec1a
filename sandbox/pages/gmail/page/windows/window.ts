import type { Compose } from '../compose/compose.ts';

/** Where a compose is on the page. */
export interface ComposeWindow {
  readonly compose: Compose;
  /** Puts the compose into the document. */
  show(): void;
  minimise(): void;
  fullscreen(): void;
  remove(): void;
}
