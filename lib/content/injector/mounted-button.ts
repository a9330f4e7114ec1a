import { reportErrors } from '../../shared/errors/report.ts';
import type { Anchor, Surface } from '../adapter.ts';
import { strings } from '../strings.ts';
import { makeButton, matchNeighbourStyle } from './button.ts';
import { loadController, type SurfaceController } from './lazy-controller.ts';
import { createRemovalBackoff } from './removal-backoff.ts';

/** How long a surface may have no anchor before the corner is used: its toolbar may be rendered after its text. */
const GRACE_MS = 2000;

/** The last resort: a fixed position in the window's corner, while an open surface has no other anchor. */
export const cornerAnchor = (): Anchor => ({
  name: 'corner',
  match: 'corner',
  look: 'corner',
  parent: document.body,
  before: null,
  neighbour: document.body,
});

/** The button of one surface. */
export interface MountedButton {
  /** Moves the button to the best anchor there is now. */
  update(): void;
  /** Removes the button for good. */
  end(): void;
}

/**
 * Creates the button of a surface. The first `update()` inserts it. What else a surface needs comes when the page is idle,
 * or when the pointer or the focus comes to the button.
 * @param isValid whether the extension still runs this script; queried before a removed button is inserted again
 */
export function mountButton(surface: Surface, isValid: () => boolean): MountedButton {
  const lifetime = new AbortController();
  const { signal } = lifetime;
  const mountedAt = Date.now();
  const removals = createRemovalBackoff();
  let anchor: Anchor | undefined;
  let controller: SurfaceController | undefined;

  const prepare = () => reportErrors(attend());
  const button = makeButton((value) => reportErrors(press(value)), prepare);
  const { outer, inner } = button;
  const observer = new MutationObserver(() => isValid() && update());
  button.show();

  async function attend() {
    const create = await loadController();
    if (signal.aborted || !create) return;
    if (!controller) {
      controller = create(surface, button, signal);
      update();
    }
    controller.prepare();
  }

  /** Handles a press at once if the controller is there, else when it is; presses until then are ignored. */
  async function press(value: string) {
    if (inner.ariaBusy === 'true') return;
    if (!controller) {
      inner.ariaBusy = 'true';
      await attend();
      inner.ariaBusy = 'false';
    }
    if (signal.aborted || !anchor) return;
    if (controller) controller.press(value, anchor);
    else button.say(strings.updated);
  }

  function update() {
    place();
    if (!anchor) return;
    // The page may have filled the fields without an event.
    if (controller) controller.refresh(anchor);
    else requestIdleCallback(prepare);
  }

  function place() {
    if (anchor && !(anchor.parent.isConnected && outer.parentNode === anchor.parent)) {
      removals.add(anchor.name);
      remove();
    }
    if (removals.paused()) return;
    for (const best of anchors()) {
      if (removals.blocked(best.name)) continue;
      if (best.name !== anchor?.name || best.parent !== anchor.parent) insert(best);
      return;
    }
  }

  function* anchors() {
    yield* surface.anchors();
    if (Date.now() - mountedAt > GRACE_MS) yield cornerAnchor();
  }

  function insert(best: Anchor) {
    const before = best.before === outer ? outer.nextSibling : best.before;
    remove();
    anchor = best;
    outer.setAttribute('look', best.look);
    // In a table row, only an element displayed as a cell keeps the row's layout.
    outer.style.display = best.parent.nodeName === 'TR' ? 'table-cell' : '';
    best.parent.insertBefore(outer, before);
    observer.observe(best.parent, { childList: true });
    requestAnimationFrame(() => matchNeighbourStyle(outer, best.neighbour));
  }

  function remove() {
    observer.disconnect();
    outer.remove();
    anchor = undefined;
  }

  return {
    update,
    end() {
      lifetime.abort();
      remove();
    },
  };
}
