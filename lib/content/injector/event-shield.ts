type Handler = (event: Event, target: Element) => void;

const types =
  'keydown keypress keyup input paste copy cut pointerdown mousedown mouseup click focusin focusout';

const handlers = new WeakMap<EventTarget, Handler>();

/**
 * Keeps to ourselves what happens on our elements: Gmail's shortcuts, its theft of clicks and the focus traps of
 * dialogs never see it. Window comes before all that a page listens on, and so our own listeners stand here, too.
 */
export function isolateEvents(signal: AbortSignal): void {
  for (const type of types.split(' ')) addEventListener(type, relay, { capture: true, signal });
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

/** What our element `host` does with its events; `target` is the innermost element. */
export function handleEvents(host: HTMLElement, handle: Handler): void {
  handlers.set(host, handle);
}
