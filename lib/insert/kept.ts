import { run } from '../browser/run.ts';
import { makeButton } from './button.ts';
import type { CursorIn } from './cursor.ts';
import { dress } from './dress.ts';
import { holds } from './guard.ts';
import { notePlaced } from './self-check.ts';
import { serve } from './serve.ts';
import type { Place, Request, Site, Spot } from './site.ts';
import { countStrips } from './strips.ts';

const TYPING_PAUSE = 500;
/** A toolbar may come later than its text; until then a place without a spot is nothing strange. */
const GRACE = 2000;

/** The one button of a place. */
export interface Kept {
  readonly place: Place;
  /** Sees that the button stands in the best spot there is. */
  look(): void;
  /** Whether there is nowhere for the button to stand, and has not been for a while. */
  homeless(): boolean;
  /** What a click means, wherever the button stands. */
  request(way: Request['way'], button?: Request['button']): Request;
  /** The place is gone, or we are. */
  end(): void;
}

export function keep(site: Site, place: Place, cursorIn: CursorIn): Kept {
  const { root } = place;
  const ending = new AbortController();
  const since = Date.now();
  const strips = countStrips();
  let spot: Spot | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const button = makeButton(() => run(serve(request(spot?.way ?? 'first'))));
  const observer = new MutationObserver(look);
  const showState = () => button.show(holds(place.fields(), place.foreign));
  const stands = () => spot?.parent.isConnected === true && button.host.parentNode === spot.parent;

  function request(way: Request['way'], asker = button): Request {
    const cursor = place.fields().map(cursorIn).find(Boolean);
    return { place, button: asker, way, cursor, signal: ending.signal };
  }

  function look() {
    if (spot && !stands()) {
      strips.note(spot.name);
      leave();
    }
    if (strips.resting()) return;
    for (const best of place.spots()) {
      if (strips.isSpoiled(best.name)) continue;
      if (best.name !== spot?.name || best.parent !== spot.parent) put(best);
      return;
    }
  }

  function put(best: Spot) {
    const before = best.before === button.host ? button.host.nextSibling : best.before;
    leave();
    spot = best;
    button.host.setAttribute('look', best.look);
    // Pages build toolbars of table cells, too; the parser would not let us be one, the tree does.
    button.host.style.display = best.parent.nodeName === 'TR' ? 'table-cell' : '';
    best.parent.insertBefore(button.host, before);
    observer.observe(best.parent, { childList: true });
    requestAnimationFrame(() => dress(button.host, best.neighbour));
    showState();
    run(notePlaced(site.name, best.way, best.name));
    site.placed?.(request(best.way));
  }

  function leave() {
    observer.disconnect();
    button.host.remove();
    spot = undefined;
  }

  root.addEventListener(
    'input',
    () => {
      clearTimeout(pause);
      pause = setTimeout(showState, TYPING_PAUSE);
    },
    { signal: ending.signal, passive: true },
  );

  return {
    place,
    look,
    homeless: () => !spot && !strips.resting() && Date.now() - since > GRACE,
    request,
    end() {
      ending.abort();
      clearTimeout(pause);
      leave();
    },
  };
}
