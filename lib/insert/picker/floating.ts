import type { Button } from '../button.ts';
import { element } from '../element.ts';
import { closeGate, listenOn } from '../gate.ts';
import { makeHost } from '../host.ts';
import type { Request } from '../site.ts';
import style from './floating.css?inline';
import { isDark } from './is-dark.ts';
import { standBy } from './stand-by.ts';

/** A small dialog of ours beside the button that was clicked. */
export interface Floating {
  /** Finds its place again, after its content has changed. */
  settle(): void;
  close(): void;
  /** Aborts when it has been closed, by whatever. */
  signal: AbortSignal;
}

export interface Content {
  /** The dialog's accessible name. */
  label: string;
  nodes: Node[];
  /** What has the focus first. */
  first: HTMLElement;
  clicked(target: Element): void;
  typed?(): void;
  keyed?(event: KeyboardEvent, target: Element): void;
  /** It was closed by Esc. */
  dismissed(): void;
}

let open: { owner: Button; close(): void } | undefined;

/** Closes the dialog that is open, if any. True when it belonged to this button. */
export function closeOpen(button: Button): boolean {
  const own = open?.owner === button;
  open?.close();
  return own;
}

/** Opens a dialog; one that is open already is closed. It closes with the place, at Esc, and at a press anywhere else. */
export function float(request: Request, content: Content): Floating {
  open?.close();
  const { button } = request;
  const { inner } = button;
  const { host, shadow } = makeHost(style);
  const box = element(
    'div',
    { role: 'dialog', 'aria-label': content.label, popover: 'manual' },
    ...content.nodes,
  );
  const closing = new AbortController();
  const signal = AbortSignal.any([closing.signal, request.signal]);

  host.dir = getComputedStyle(inner).direction;
  host.toggleAttribute('dark', isDark(request.place.root));
  host.style.font = button.host.style.font || '14px system-ui';
  shadow.append(box);
  document.body.append(host);
  box.showPopover();
  inner.ariaExpanded = 'true';

  const settle = () => standBy(box, inner);
  const close = () => closing.abort();
  const mine = { owner: button, close };
  open = mine;
  closeGate(signal);
  listenOn(host, (event, target) => {
    if (event.type === 'mousedown' && !(target instanceof HTMLInputElement)) event.preventDefault();
    if (event.type === 'click') content.clicked(target);
    if (event.type === 'input') content.typed?.();
    if (event instanceof KeyboardEvent && event.type === 'keydown') keyed(event, target);
  });
  const keyed = (event: KeyboardEvent, target: Element) => {
    // While an input method composes, keys are its own.
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
      content.dismissed();
    } else if (event.key === 'Tab') {
      event.preventDefault();
      focusNext(shadow, event.shiftKey ? -1 : 1);
    } else content.keyed?.(event, target);
  };
  addEventListener(
    'pointerdown',
    (event) => {
      if (!event.composedPath().includes(host)) close();
    },
    { capture: true, signal },
  );
  addEventListener('resize', settle, { signal });
  signal.addEventListener('abort', () => {
    host.remove();
    inner.ariaExpanded = 'false';
    if (open === mine) open = undefined;
  });

  settle();
  content.first.focus({ preventScroll: true });
  return { settle, close, signal };
}

function focusNext(shadow: ShadowRoot, step: number): void {
  const stops = [...shadow.querySelectorAll<HTMLElement>('input, button')].filter((stop) => !stop.hidden);
  const now = stops.findIndex((stop) => stop === shadow.activeElement);
  stops.at((now + step) % stops.length)?.focus();
}
