import type { ButtonClick, Button } from '../adapter.ts';
import { isolateEvents, handleEvents } from '../injector/event-shield.ts';
import { element, createIsolatedElement } from '../injector/isolated-element.ts';
import style from './dialog.css?inline';

/** Whether the page is dark behind an element. Pages with a dark theme of their own do not say so in `color-scheme`. */
export function isDark(behind: Element): boolean {
  for (let element: Element | null = behind; element; element = element.parentElement) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = numbers(getComputedStyle(element).backgroundColor);
    if (alpha > 0.5) return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
  }
  return false;
}

const numbers = (color: string) => [...color.matchAll(/[\d.]+/g)].map(([number]) => Number(number));

const GAP = 6;

/** Puts a floating element of ours above what it belongs to, or below where there is no room, always inside the window. */
export function positionBeside(floating: HTMLElement, owner: Element): void {
  const there = owner.getBoundingClientRect();
  const { width, height } = floating.getBoundingClientRect();
  const start = getComputedStyle(owner).direction === 'rtl' ? there.right - width : there.left;
  const above = there.top - height - GAP;
  const top = above >= GAP ? above : there.bottom + GAP;
  floating.style.left = `${within(start, innerWidth - width)}px`;
  floating.style.top = `${within(top, innerHeight - height)}px`;
}

const within = (wanted: number, most: number) => Math.max(GAP, Math.min(wanted, most - GAP));

/** A small dialog of ours beside the button that was clicked. */
export interface PickerDialog {
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
export function openDialog(click: ButtonClick, content: Content): PickerDialog {
  open?.close();
  const { button } = click;
  const { inner } = button;
  const { host, shadow } = createIsolatedElement(style);
  const box = element(
    'div',
    { role: 'dialog', 'aria-label': content.label, popover: 'manual' },
    ...content.nodes,
  );
  const closing = new AbortController();
  const signal = AbortSignal.any([closing.signal, click.signal]);

  host.dir = getComputedStyle(inner).direction;
  host.toggleAttribute('dark', isDark(click.surface.root));
  host.style.font = button.host.style.font || '14px system-ui';
  shadow.append(box);
  document.body.append(host);
  box.showPopover();
  inner.ariaExpanded = 'true';

  const settle = () => positionBeside(box, inner);
  const close = () => closing.abort();
  const mine = { owner: button, close };
  open = mine;
  isolateEvents(signal);
  handleEvents(host, (event, target) => {
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
