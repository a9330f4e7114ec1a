import { reportErrors } from '../../shared/errors/report.ts';
import { sendMessage } from '../../shared/messaging/send.ts';
import type { Anchor, Button, ButtonClick, LinkAction, Surface } from '../adapter.ts';
import type { SurfaceController } from '../injector/lazy-controller.ts';
import { type LinkRow, linkRowOf, textOf } from './lazy-link-row.ts';

/** What the injected buttons open. Each site has its own. */
export interface Picker {
  /** Handles a click on a button. */
  open(click: ButtonClick): void;
  /** Asks for what it shows. */
  prepare(): Promise<void>;
}

declare global {
  // Shared by this script and the picker's script; global augmentation requires `var`.
  var permalinksPicker: Picker | undefined;
}

/** Called by the picker's script when it is loaded. */
export function registerPicker(picker: Picker): void {
  globalThis.permalinksPicker = picker;
}

const INTERVAL_MS = 3_600_000;

let last = { anchor: '', at: 0 };

/** Has the background store how the button was placed. The same place is told once an hour, as that wakes the background. */
function logPlacement({ name: anchor, match }: Anchor): void {
  const at = Date.now();
  if (last.anchor === anchor && at - last.at < INTERVAL_MS) return;
  last = { anchor, at };
  reportErrors(sendMessage('placement.log', { match, anchor }));
}

const TYPING_PAUSE_MS = 500;
/** How often the texts are compared with what they were: a page that sets a value tells nobody. */
const COMPARE_MS = 1000;

/** Creates the controller of a surface, which lasts until `signal` aborts. */
export function createController(surface: Surface, button: Button, signal: AbortSignal): SurfaceController {
  const caretIn = trackCaret(signal);
  let row: LinkRow | undefined;
  let placedAt: Anchor | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seen = '';

  function refresh(isFresh = false) {
    if (signal.aborted) return;
    seen = textOf(surface);
    row ??= linkRowOf(surface, button, signal, refresh);
    if (row) row.refresh(isFresh);
    else button.show(surface.pending);
  }

  const refreshSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, TYPING_PAUSE_MS);
  };
  surface.root.addEventListener('input', refreshSoon, { signal, passive: true });
  const comparing = setInterval(() => {
    if (placedAt && !document.hidden && textOf(surface) !== seen) refresh();
  }, COMPARE_MS);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearInterval(comparing);
  });

  return {
    prepare: () => reportErrors(globalThis.permalinksPicker?.prepare() ?? Promise.resolve()),
    refresh(anchor) {
      if (anchor !== placedAt) logPlacement(anchor);
      placedAt = anchor;
      refresh();
    },
    press(value, anchor) {
      if (row?.press(value)) return;
      const cursor = surface.fields().map(caretIn).find(Boolean);
      const action = (value || undefined) as LinkAction | undefined;
      globalThis.permalinksPicker?.open({
        surface,
        button,
        action,
        match: anchor.match,
        cursor,
        refresh,
        signal,
      });
    },
  };
}

/** The last position of the caret or selection in a field; undefined if it was never in it. */
export type CaretIn = (field: HTMLElement) => Range | undefined;

/**
 * Tracks the caret in the page's editable fields from now on, one range per field; the browser adjusts a range when the
 * text changes. Where the caret is now counts, too: this
 * script comes a moment after the text that is written in. The document's own selection does not suffice: it is lost when the picker takes the focus, and several
 * composes may be open.
 */
export function trackCaret(signal: AbortSignal): CaretIn {
  const ranges = new WeakMap<Element, Range>();
  const onSelectionChange = () => {
    const selection = document.getSelection();
    if (!selection?.rangeCount) return;
    const current = selection.getRangeAt(0);
    const field = fieldOf(current.commonAncestorContainer);
    if (!field) return;
    const range = ranges.get(field) ?? document.createRange();
    range.setStart(current.startContainer, current.startOffset);
    range.setEnd(current.endContainer, current.endOffset);
    ranges.set(field, range);
  };
  document.addEventListener('selectionchange', onSelectionChange, { signal });
  onSelectionChange();
  return (field) => {
    const range = ranges.get(field);
    return range && field.contains(range.commonAncestorContainer) ? range : undefined;
  };
}

const fieldOf = (node: Node): Element | null | undefined =>
  (node instanceof Element ? node : node.parentElement)?.closest('[contenteditable="true"]');
