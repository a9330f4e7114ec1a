type Handler = (event: Event, target: Element) => void;

const types =
  'keydown keypress keyup input paste copy cut pointerdown mousedown mouseup click focusin focusout';

const handlers = new WeakMap<EventTarget, Handler>();

/**
 * Hides events on isolated elements from the page, until `signal` aborts: from Gmail's shortcuts, its click handlers and
 * the focus traps of dialogs. They are stopped in the capture phase at the window, before any listener on a node, and
 * passed to the handlers that `handleEvents` sets.
 */
export function isolateEvents(signal: AbortSignal): void {
  for (const type of types.split(' ')) addEventListener(type, relay, { capture: true, signal });
}

/** Sets the handler of all events in an isolated element. `target` is the innermost element, inside the shadow root. */
export function handleEvents(outer: HTMLElement, handle: Handler): void {
  handlers.set(outer, handle);
}

function relay(event: Event): void {
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return;
  const root = target.getRootNode();
  const handle = root instanceof ShadowRoot ? handlers.get(root.host) : undefined;
  if (!handle) return;
  event.stopImmediatePropagation();
  handle(event, target);
}
