import type { Compose } from '../compose/compose.ts';
import { setClass } from '../element.ts';
import type { ReplyPlace } from '../shell/reply-place.ts';
import type { ComposeWindow } from './window.ts';

/** A reply inside the thread: `.ip` becomes `.ip.adB`, and its placeholder is hidden. */
export class Inline implements ComposeWindow {
  readonly compose: Compose;
  readonly place: ReplyPlace;

  constructor(compose: Compose, place: ReplyPlace) {
    this.compose = compose;
    this.place = place;
  }

  show(): void {
    const { element, placeholder, cell } = this.place;
    setClass(element, 'ip iq adB');
    placeholder.hidden = true;
    cell.append(this.compose.root);
  }

  minimise(): void {}

  fullscreen(): void {}

  remove(): void {
    const { element, placeholder } = this.place;
    this.compose.root.remove();
    placeholder.hidden = false;
    setClass(element, 'ip iq');
  }
}
