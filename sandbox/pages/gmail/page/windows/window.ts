import type { Compose } from '../compose/compose.ts';

/** A compose's place on the page. */
export interface ComposeWindow {
  readonly compose: Compose;
  /** Adds the compose to the document. */
  show(): void;
  minimise(): void;
  fullscreen(): void;
  /** Removes the compose from the document. */
  remove(): void;
}
