import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Handles `keydown` events inside an element that is not interactive itself. */
export function useKeys(element: RefObject<HTMLElement | null>, onKey: (event: KeyboardEvent) => void): void {
  useLayoutEffect(() => {
    const target = element.current;
    target?.addEventListener('keydown', onKey);
    return () => target?.removeEventListener('keydown', onKey);
  });
}

/**
 * Index of the row that a key moves to; undefined if the key does not move.
 * @param from.at index of the current row
 * @param from.last index of the last row
 * @param from.page rows per page
 */
export function destination(
  key: string,
  from: { at: number; last: number; page: number },
): number | undefined {
  const { at, last, page } = from;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(at + page, last);
    case 'PageUp':
      return Math.max(at - page, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** Rows rendered beyond each edge of the viewport, so that fast scrolling shows no gap. */
const MARGIN = 8;

/** The rendered range of a list. */
export interface RowWindow {
  /** Index of the first row. */
  start: number;
  /** Index after the last row. */
  end: number;
}

/**
 * Computes the rendered range of `total` rows.
 * @param view scroll offset, viewport height and row height in CSS pixels
 */
export function rowWindow(view: { top: number; height: number; row: number }, total: number): RowWindow {
  const { top, height, row } = view;
  return {
    start: Math.max(0, Math.floor(top / row) - MARGIN),
    end: Math.min(total, Math.ceil((top + height) / row) + MARGIN),
  };
}

/** Assumed before the first measurement; exceeds the popup's height. */
const INITIAL_VIEW = { top: 0, height: 580, row: 36 };

/**
 * Tracks which of `total` rows of equal height are visible in a scrolling box.
 * @param heads number of sticky header rows of the same height
 * @param question key of the list's content, for instance the search query; a change scrolls to the first
 * row
 * @returns the range to render, and a function that scrolls a row into view
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  total: number,
  { headerRows = 0, contentKey }: { headerRows?: number; contentKey?: string },
): { window: RowWindow; scrollToRow: (index: number) => void } {
  const view = useSignal(INITIAL_VIEW);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box?.scrollTop) return;
    box.scrollTop = 0;
    view.value = { ...view.peek(), top: 0 };
  }, [contentKey]);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const measure = () => {
      const row = (box.firstElementChild?.clientHeight ?? 0) / (total + headerRows) || INITIAL_VIEW.row;
      const height = (box.clientHeight || INITIAL_VIEW.height) - headerRows * row;
      view.value = { top: box.scrollTop, height, row };
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    box.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', measure);
    };
  }, [total]);

  const scrollToRow = (index: number) => {
    const { height, row } = view.value;
    const box = scroller.current;
    if (!box) return;
    box.scrollTop = Math.min(index * row, Math.max(box.scrollTop, (index + 1) * row - height));
  };

  return { window: rowWindow(view.value, total), scrollToRow };
}

interface Rows<T> {
  /** Index of the row with `tabindex="0"`. */
  active: number;
  /** Rows to render, in order: the visible ones, and the active one even if it is out of view. */
  drawn: { row: T; index: number }[];
  /** Number of rows in the rendered range. */
  page: number;
  /** Scrolls a row into view and focuses it. */
  focusRow: (index: number) => void;
  /** Handler for `focusin` on the scroller. */
  onFocusIn: (event: FocusEvent) => void;
}

/**
 * Virtualises a list and manages its roving tabindex: one row is active, and only visible rows are
 * rendered.
 * @param scroller box whose rows carry their id as `data-room`
 * @param more.heads number of sticky header rows
 * @param more.question key of the list's content; a change makes the first row active and scrolls to it
 */
export function useRovingFocus<T extends { id: string }>(
  scroller: RefObject<HTMLElement | null>,
  rows: T[],
  options: { headerRows?: number; contentKey?: string },
): Rows<T> {
  const { window, scrollToRow } = useRowWindow(scroller, rows.length, options);
  const activeId = useSignal<string>();
  const focusAfterRender = useRef(false);
  const active = Math.max(
    0,
    rows.findIndex(({ id }) => id === activeId.value),
  );

  const elementOf = (id: string | undefined) =>
    [...(scroller.current?.querySelectorAll<HTMLElement>('[data-room]') ?? [])].find(
      ({ dataset }) => dataset['room'] === id,
    );

  useLayoutEffect(() => {
    activeId.value = undefined;
  }, [options.contentKey]);

  useLayoutEffect(() => {
    if (!focusAfterRender.current) return;
    focusAfterRender.current = false;
    elementOf(rows[active]?.id)?.focus({ preventScroll: true });
  });

  const focusRow = (index: number) => {
    const id = rows[index]?.id;
    scrollToRow(index);
    activeId.value = id;
    // A row that is not rendered yet is focused after the next render.
    const element = elementOf(id);
    if (element) element.focus({ preventScroll: true });
    else focusAfterRender.current = true;
  };

  const drawn = rows
    .slice(window.start, window.end)
    .map((row, offset) => ({ row, index: window.start + offset }));
  const focused = rows[active];
  // The active row stays rendered, because it has the focus or receives it by Tab.
  if (focused && active < window.start) drawn.unshift({ row: focused, index: active });
  if (focused && active >= window.end) drawn.push({ row: focused, index: active });

  return {
    active,
    drawn,
    page: window.end - window.start,
    focusRow,
    onFocusIn({ target }) {
      const element = target instanceof Element ? target.closest<HTMLElement>('[data-room]') : null;
      activeId.value = element?.dataset['room'];
    },
  };
}
