import type { Button, ButtonClick } from '../adapter.ts';
import { createIsolatedElement, element } from '../injector/isolated-element.ts';
import { isDark } from '../injector/is-dark.ts';
import style from './dialog.css?inline';

/** An open dialog beside the button that was clicked. */
export interface PickerDialog {
  /** Positions the dialog again after its content has changed. */
  reposition(): void;
  close(): void;
  /** Aborts when the dialog has closed for whatever reason. */
  signal: AbortSignal;
}

/** What a dialog contains and how it reacts to events. */
export interface DialogContent {
  /** The dialog's accessible name. */
  label: string;
  nodes: Node[];
  initialFocus: HTMLElement;
  onClick(target: Element): void;
  onInput?(): void;
  /** Called for keys other than Escape and Tab, and not while an input method composes. */
  onKeydown?(event: KeyboardEvent, target: Element): void;
  /** Called after Escape has closed the dialog. */
  onDismiss(): void;
}

let openedDialog: { owner: Button; close(): void } | undefined;

/**
 * Opens a dialog beside the clicked button, and closes one that is open. It closes when its surface does, on Escape, and
 * on a press outside it.
 */
export function openDialog(click: ButtonClick, content: DialogContent): PickerDialog {
  openedDialog?.close();
  const { button } = click;
  const { inner } = button;
  const { outer, shadow, box } = createBox(content.label, content.nodes);
  const controller = new AbortController();
  const signal = AbortSignal.any([controller.signal, click.signal]);

  outer.dir = getComputedStyle(inner).direction;
  outer.toggleAttribute('dark', isDark(click.surface.root));
  outer.style.font = button.outer.style.font || '14px system-ui';
  document.body.append(outer);
  box.showPopover();
  inner.ariaExpanded = 'true';

  const reposition = () => positionBeside(box, inner);
  const close = () => controller.abort();
  const current = { owner: button, close };
  openedDialog = current;
  button.handleEvents(outer, (event, target) => {
    if (event.type === 'mousedown' && !(target instanceof HTMLInputElement)) event.preventDefault();
    if (event.type === 'click') content.onClick(target);
    if (event.type === 'input') content.onInput?.();
    if (event instanceof KeyboardEvent && event.type === 'keydown') onKeydown(event, target);
  });
  const onKeydown = (event: KeyboardEvent, target: Element) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
      content.onDismiss();
    } else if (event.key === 'Tab') {
      event.preventDefault();
      moveFocus(shadow, event.shiftKey ? -1 : 1);
    } else content.onKeydown?.(event, target);
  };
  addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted && !event.composedPath().includes(outer)) close();
    },
    { capture: true, signal },
  );
  addEventListener('resize', reposition, { signal });
  signal.addEventListener('abort', () => {
    outer.remove();
    inner.ariaExpanded = 'false';
    if (openedDialog === current) openedDialog = undefined;
  });

  reposition();
  content.initialFocus.focus({ preventScroll: true });
  return { reposition, close, signal };
}

function createBox(label: string, nodes: Node[]) {
  const { outer, shadow } = createIsolatedElement(style);
  const box = element('div', { role: 'dialog', 'aria-label': label, popover: 'manual' }, ...nodes);
  shadow.append(box);
  return { outer, shadow, box };
}

/**
 * Lays out a dialog and takes it away again before the browser paints it: the style sheet is read then, and what the page
 * itself has to do for its first dialog is done.
 */
export function rehearseDialog(nodes: Node[]): void {
  const { outer, box } = createBox('', nodes);
  document.body.append(outer);
  box.showPopover();
  positionBeside(box, outer);
  outer.remove();
}

/** Closes the open dialog, if any. @returns whether it was opened by this button */
export function closeDialog(button: Button): boolean {
  const isOwn = openedDialog?.owner === button;
  openedDialog?.close();
  return isOwn;
}

function moveFocus(shadow: ShadowRoot, step: number): void {
  const controls = [...shadow.querySelectorAll<HTMLElement>('input, button, [tabindex]')].filter(
    (control) => !control.hidden,
  );
  const current = controls.findIndex((control) => control === shadow.activeElement);
  controls.at((current + step) % controls.length)?.focus();
}

/** Distance in CSS pixels to the owner and to the edges of the window. */
const GAP = 6;

/** Positions a fixed element above its owner, or below if there is no space above, and always inside the window. */
export function positionBeside(floating: HTMLElement, owner: Element): void {
  const ownerBox = owner.getBoundingClientRect();
  const { width, height } = floating.getBoundingClientRect();
  const start = getComputedStyle(owner).direction === 'rtl' ? ownerBox.right - width : ownerBox.left;
  const above = ownerBox.top - height - GAP;
  const top = above >= GAP ? above : ownerBox.bottom + GAP;
  floating.style.left = `${clamp(start, innerWidth - width)}px`;
  floating.style.top = `${clamp(top, innerHeight - height)}px`;
}

const clamp = (wanted: number, max: number) => Math.max(GAP, Math.min(wanted, max - GAP));
