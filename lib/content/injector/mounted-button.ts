import { reportErrors } from '../../shared/errors/report.ts';
import { sendMessage } from '../../shared/messaging/send.ts';
import type { Anchor, ButtonState, Surface } from '../adapter.ts';
import { makeButton, matchNeighbourStyle } from './button.ts';
import type { CaretIn } from './caret.ts';
import { onButtonClick } from './lazy-picker.ts';
import { type GuardAnswer, scanSurface, textOf } from './lazy-link-scan.ts';
import { createRemovalBackoff } from './removal-backoff.ts';

const INTERVAL_MS = 3_600_000;

let last = { anchor: '', at: 0 };

/** Has the background store how the button was placed. The same place is told once an hour, as that wakes the background. */
function logPlacement({ name: anchor, match }: Anchor): void {
  const at = Date.now();
  if (last.anchor === anchor && at - last.at < INTERVAL_MS) return;
  last = { anchor, at };
  reportErrors(sendMessage('placement.log', { match, anchor }));
}

const MINUTE_MS = 60_000;
const TYPING_PAUSE_MS = 500;
/** How often the texts are compared with what they were: a page that sets a value tells nobody. */
const COMPARE_MS = 1000;
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
 * Creates the button of a surface. The first `update()` inserts it.
 * @param caretIn the last caret position in a field
 * @param isValid whether the extension still runs this script; queried before a removed button is inserted again
 */
export function mountButton(surface: Surface, caretIn: CaretIn, isValid: () => boolean): MountedButton {
  const controller = new AbortController();
  const { signal } = controller;
  const mountedAt = Date.now();
  const removals = createRemovalBackoff();
  let anchor: Anchor | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const button = makeButton((pressed) => {
    if (pressed === 'offer') return surface.offer?.run();
    if (pressed === 'replace' || pressed === 'leave') return answerGuard(pressed);
    const cursor = surface.fields().map(caretIn).find(Boolean);
    const action = pressed || undefined;
    if (anchor)
      reportErrors(onButtonClick({ surface, button, action, match: anchor.match, cursor, refresh, signal }));
  });
  const { outer } = button;
  const observer = new MutationObserver(() => isValid() && update());
  let askedAt = 0;
  let state: ButtonState = { links: 'nothing' };
  let seen = '';

  function refresh(isFresh = false) {
    seen = textOf(surface);
    const scanned = scanSurface(surface, () => signal.aborted || refresh(), seen) ?? state;
    const { links, guestLink } = scanned;
    if (links === 'secret' || state.links === 'secret') showGuard();
    const isOther = guestLink !== state.guestLink;
    surface.offer?.update();
    state = { ...scanned, pending: surface.pending, known: isOther ? undefined : state.known };
    // Meetings start and end; the background looks once a minute.
    const isDue = !document.hidden && Date.now() - askedAt > MINUTE_MS;
    if (guestLink && (isOther || isFresh || isDue)) reportErrors(describe(guestLink));
    button.show(state);
  }

  function showGuard() {
    const { shadowRoot } = outer;
    const guard = globalThis.permalinksLinks?.guard;
    if (guard && shadowRoot) reportErrors(guard.show(surface, shadowRoot));
  }

  function answerGuard(answer: GuardAnswer) {
    const { shadowRoot } = outer;
    if (shadowRoot) globalThis.permalinksLinks?.guard.answer(surface, shadowRoot, answer);
    refresh();
  }

  async function describe(guestLink: string) {
    askedAt = Date.now();
    const found = await sendMessage('room.find', { guestLink });
    if (signal.aborted || guestLink !== state.guestLink) return;
    state = { ...state, known: found.ok ? found.value : undefined };
    button.show(state);
  }

  function update() {
    place();
    // The page may have filled the fields without an event.
    if (anchor) refresh();
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
    logPlacement(best);
  }

  function remove() {
    observer.disconnect();
    outer.remove();
    anchor = undefined;
  }

  const scheduleRefresh = () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, TYPING_PAUSE_MS);
  };
  surface.root.addEventListener('input', scheduleRefresh, { signal, passive: true });
  const comparing = setInterval(() => {
    if (anchor && !document.hidden && isValid() && textOf(surface) !== seen) refresh();
  }, COMPARE_MS);

  return {
    update,
    end() {
      controller.abort();
      clearTimeout(timer);
      clearInterval(comparing);
      remove();
    },
  };
}
