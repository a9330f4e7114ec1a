import { reportErrors } from '../../shared/errors/report.ts';
import { logPlacement } from '../../shared/placement-log.ts';
import type { Surface, Anchor } from '../adapter.ts';
import { matchNeighbourStyle, makeButton } from './button.ts';
import type { CaretIn } from './caret.ts';
import { onButtonClick } from './lazy-picker.ts';
import { scanLinks } from './link-scan.ts';
import { createRemovalBackoff } from './removal-backoff.ts';

/** The last resort: the window's corner, while something is open in which there is no place for a button. */
export const cornerAnchor = (): Anchor => ({
  name: 'corner',
  match: 'corner',
  look: 'corner',
  parent: document.body,
  before: null,
  neighbour: document.body,
});

const TYPING_PAUSE = 500;
/** A toolbar may come later than its text; until then a place without a spot is nothing strange. */
const GRACE = 2000;

/** The one button of a place. */
export interface MountedButton {
  /** Sees that the button stands in the best spot there is. */
  look(): void;
  /** The place is gone, or we are. */
  end(): void;
}

export function mountButton(surface: Surface, cursorIn: CaretIn): MountedButton {
  const ending = new AbortController();
  const { signal } = ending;
  const since = Date.now();
  const strips = createRemovalBackoff();
  let anchor: Anchor | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const button = makeButton(() => {
    const cursor = surface.fields().map(cursorIn).find(Boolean);
    if (anchor) reportErrors(onButtonClick({ surface, button, match: anchor.match, cursor, signal }));
  });
  const { host } = button;
  const observer = new MutationObserver(look);
  const showState = () => button.show(scanLinks(surface.fields(), surface.excluded));

  function look() {
    if (anchor && !(anchor.parent.isConnected && host.parentNode === anchor.parent)) {
      strips.note(anchor.name);
      leave();
    }
    if (strips.resting()) return;
    for (const best of anchors()) {
      if (strips.isSpoiled(best.name)) continue;
      if (best.name !== anchor?.name || best.parent !== anchor.parent) put(best);
      return;
    }
  }

  function* anchors() {
    yield* surface.anchors();
    if (Date.now() - since > GRACE) yield cornerAnchor();
  }

  function put(best: Anchor) {
    const before = best.before === host ? host.nextSibling : best.before;
    leave();
    anchor = best;
    host.setAttribute('look', best.look);
    // Pages build toolbars of table cells, too; the parser would not let us be one, the tree does.
    host.style.display = best.parent.nodeName === 'TR' ? 'table-cell' : '';
    best.parent.insertBefore(host, before);
    observer.observe(best.parent, { childList: true });
    requestAnimationFrame(() => matchNeighbourStyle(host, best.neighbour));
    showState();
    reportErrors(logPlacement(surface.site, best.match, best.name));
  }

  function leave() {
    observer.disconnect();
    host.remove();
    anchor = undefined;
  }

  const showStateSoon = () => {
    clearTimeout(pause);
    pause = setTimeout(showState, TYPING_PAUSE);
  };
  surface.root.addEventListener('input', showStateSoon, { signal, passive: true });

  return {
    look,
    end() {
      ending.abort();
      clearTimeout(pause);
      leave();
    },
  };
}
