import type { Compose } from '../compose/compose.ts';
import { setClass } from '../element.ts';
import type { ReplyArea } from '../shell/reply-area.ts';
import type { ComposeWindow } from './window.ts';

/** A reply inside the thread: `.ip` becomes `.ip.adB`, and its placeholder is hidden. */
export class Inline implements ComposeWindow {
  readonly compose: Compose;
  readonly replyArea: ReplyArea;

  constructor(compose: Compose, replyArea: ReplyArea) {
    this.compose = compose;
    this.replyArea = replyArea;
  }

  show(): void {
    const { element, placeholder, cell } = this.replyArea;
    setClass(element, 'ip iq adB');
    placeholder.hidden = true;
    cell.append(this.compose.root);
  }

  minimise(): void {}

  fullscreen(): void {}

  remove(): void {
    const { element, placeholder } = this.replyArea;
    this.compose.root.remove();
    placeholder.hidden = false;
    setClass(element, 'ip iq');
  }
}
