type Handler = (event: Event, target: Element) => void;

const types =
  'keydown keypress keyup input paste copy cut pointerdown mousedown mouseup click focusin focusout';

const handlers = new WeakMap<EventTarget, Handler>();

/** The control on which the user's last press began, until that press has clicked it. */
let pressed: Element | undefined;

/**
 * Hides events on isolated elements from the page, until `signal` aborts: from Gmail's shortcuts, its click handlers and
 * the focus traps of dialogs. They are stopped in the capture phase at the window, before any listener on a node, and
 * passed to the handlers that `handleEvents` sets.
 *
 * Only the user's own actions get to a handler: the page's scripts reach these elements too. An event that a script
 * dispatched is discarded, and so is a click without a press of the pointer, Enter or Space on the same control: a label
 * or a form that the page puts around a button turns `label.click()` into a trusted click (seen in Chromium 156).
 */
export function isolateEvents(signal: AbortSignal): void {
  for (const type of types.split(' ')) addEventListener(type, relay, { capture: true, signal });
}

/** Sets the handler of the user's events in an isolated element. `target` is the innermost element, inside the shadow root. */
export function handleEvents(outer: HTMLElement, handle: Handler): void {
  handlers.set(outer, handle);
}

function relay(event: Event): void {
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return;
  const control = target.closest('button, li, label') ?? target;
  if (event.isTrusted) notePress(event, control);
  const root = target.getRootNode();
  const handle = root instanceof ShadowRoot ? handlers.get(root.host) : undefined;
  if (!handle) return;
  event.stopImmediatePropagation();
  if (event.isTrusted && (event.type !== 'click' || usePress(control))) handle(event, target);
  else event.preventDefault();
}

/** Keeps the control of a press; any other press, and a release elsewhere, ends it. A key that is held presses once. */
function notePress(event: Event, control: Element): void {
  if (event instanceof KeyboardEvent) {
    if (event.type === 'keydown' && !event.repeat)
      pressed = event.key === 'Enter' || event.key === ' ' ? control : undefined;
  } else if (event.type.endsWith('down')) pressed = (event as MouseEvent).button ? undefined : control;
  else if (event.type === 'mouseup' && control !== pressed) pressed = undefined;
}

/** Whether the press was on this control. It is used up by that, except on a label, which clicks its field in turn. */
function usePress(control: Element): boolean {
  if (control !== pressed) return false;
  if (!(control instanceof HTMLLabelElement)) pressed = undefined;
  return true;
}
