import { run } from '../../shared/errors/report.ts';
import { notePlaced } from '../../shared/placement-log.ts';
import type { Place, Spot } from '../adapter.ts';
import { dress, makeButton } from './button.ts';
import type { CursorIn } from './caret.ts';
import { serve } from './lazy-picker.ts';
import { holds } from './link-scan.ts';
import { countStrips } from './removal-backoff.ts';

/** The last resort: the window's corner, while something is open in which there is no place for a button. */
export const cornerSpot = (): Spot => ({
  name: 'corner',
  way: 'corner',
  look: 'corner',
  parent: document.body,
  before: null,
  neighbour: document.body,
});

const TYPING_PAUSE = 500;
/** A toolbar may come later than its text; until then a place without a spot is nothing strange. */
const GRACE = 2000;

/** The one button of a place. */
export interface Kept {
  /** Sees that the button stands in the best spot there is. */
  look(): void;
  /** The place is gone, or we are. */
  end(): void;
}

export function keep(place: Place, cursorIn: CursorIn): Kept {
  const ending = new AbortController();
  const { signal } = ending;
  const since = Date.now();
  const strips = countStrips();
  let spot: Spot | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const button = makeButton(() => {
    const cursor = place.fields().map(cursorIn).find(Boolean);
    if (spot) run(serve({ place, button, way: spot.way, cursor, signal }));
  });
  const { host } = button;
  const observer = new MutationObserver(look);
  const showState = () => button.show(holds(place.fields(), place.foreign));

  function look() {
    if (spot && !(spot.parent.isConnected && host.parentNode === spot.parent)) {
      strips.note(spot.name);
      leave();
    }
    if (strips.resting()) return;
    for (const best of spots()) {
      if (strips.isSpoiled(best.name)) continue;
      if (best.name !== spot?.name || best.parent !== spot.parent) put(best);
      return;
    }
  }

  function* spots() {
    yield* place.spots();
    if (Date.now() - since > GRACE) yield cornerSpot();
  }

  function put(best: Spot) {
    const before = best.before === host ? host.nextSibling : best.before;
    leave();
    spot = best;
    host.setAttribute('look', best.look);
    // Pages build toolbars of table cells, too; the parser would not let us be one, the tree does.
    host.style.display = best.parent.nodeName === 'TR' ? 'table-cell' : '';
    best.parent.insertBefore(host, before);
    observer.observe(best.parent, { childList: true });
    requestAnimationFrame(() => dress(host, best.neighbour));
    showState();
    run(notePlaced(place.site, best.way, best.name));
  }

  function leave() {
    observer.disconnect();
    host.remove();
    spot = undefined;
  }

  const showStateSoon = () => {
    clearTimeout(pause);
    pause = setTimeout(showState, TYPING_PAUSE);
  };
  place.root.addEventListener('input', showStateSoon, { signal, passive: true });

  return {
    look,
    end() {
      ending.abort();
      clearTimeout(pause);
      leave();
    },
  };
}
