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
/** As many before anybody scrolls: the first frame is not for rows that most people never see. */
const FIRST_MARGIN = 2;

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
 * @param margin rows beyond each edge of the viewport
 */
export function rowWindow(
  view: { top: number; height: number; row: number },
  total: number,
  margin = MARGIN,
): RowWindow {
  const { top, height, row } = view;
  return {
    start: Math.max(0, Math.floor(top / row) - margin),
    end: Math.min(total, Math.ceil((top + height) / row) + margin),
  };
}

/** Assumed before the first measurement; exceeds the height of the popup's list. */
const INITIAL_VIEW = { top: 0, height: 500, row: 36 };

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
  const view = useRef(INITIAL_VIEW);
  const margin = useRef(FIRST_MARGIN);
  const changes = useSignal(0);
  const drawn = useRef<RowWindow>(undefined);
  const current = () => rowWindow(view.current, total, margin.current);
  /** Renders again if other rows are seen now. */
  const renew = () => {
    const { start, end } = current();
    if (start !== drawn.current?.start || end !== drawn.current.end) changes.value += 1;
  };

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box?.scrollTop) return;
    box.scrollTop = 0;
    view.current = { ...view.current, top: 0 };
    renew();
  }, [contentKey]);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const measure = () => {
      const row = (box.firstElementChild?.clientHeight ?? 0) / (total + headerRows) || INITIAL_VIEW.row;
      const height = (box.clientHeight || INITIAL_VIEW.height) - headerRows * row;
      view.current = { top: box.scrollTop, height, row };
      renew();
    };
    const onScroll = () => {
      margin.current = MARGIN;
      measure();
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    box.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', onScroll);
    };
  }, [total]);

  const scrollToRow = (index: number) => {
    const { height, row } = view.current;
    const box = scroller.current;
    if (!box) return;
    box.scrollTop = Math.min(index * row, Math.max(box.scrollTop, (index + 1) * row - height));
  };

  void changes.value;
  drawn.current = current();
  return { window: drawn.current, scrollToRow };
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

interface RovingOptions {
  /** Number of sticky header rows. */
  headerRows?: number;
  /** Key of the list's content; a change makes the first row active and scrolls to it. */
  contentKey?: string;
  /** Number of rows, if the first ones alone are known. */
  total?: number;
  /** Called when others than these are about to be seen or reached. */
  onUnknown?: () => void;
}

/**
 * Virtualises a list and manages its roving tabindex: one row is active, and only visible rows are
 * rendered.
 * @param scroller box whose rows carry their id as `data-room`
 * @param rows the first ones at least
 */
export function useRovingFocus<T extends { id: string }>(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly T[],
  { total = rows.length, onUnknown, ...options }: RovingOptions,
): Rows<T> {
  const { window, scrollToRow } = useRowWindow(scroller, total, options);
  const activeId = useSignal<string>();
  const focusAfterRender = useRef(false);
  // A row that has to be focused, and is not known yet.
  const awaited = useRef(-1);
  const id = activeId.value;
  const active = Math.max(0, id === undefined ? 0 : rows.findIndex((row) => row.id === id));

  const elementOf = (id: string | undefined) =>
    [...(scroller.current?.querySelectorAll<HTMLElement>('[data-room]') ?? [])].find(
      ({ dataset }) => dataset['room'] === id,
    );

  useLayoutEffect(() => {
    activeId.value = undefined;
    awaited.current = -1;
  }, [options.contentKey]);

  useLayoutEffect(() => {
    if (!focusAfterRender.current) return;
    focusAfterRender.current = false;
    elementOf(rows[active]?.id)?.focus({ preventScroll: true });
  });

  useLayoutEffect(() => {
    if (rows[awaited.current]) focusRow(awaited.current);
    else if (rows.length < total && window.end > rows.length) onUnknown?.();
  });

  const focusRow = (index: number) => {
    const id = rows[index]?.id;
    scrollToRow(index);
    awaited.current = id === undefined && index < total ? index : -1;
    if (awaited.current >= 0) return onUnknown?.();
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
