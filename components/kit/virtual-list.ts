import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Hears the keys pressed anywhere inside an element that is no control itself. */
export function useKeys(element: RefObject<HTMLElement | null>, onKey: (event: KeyboardEvent) => void): void {
  useLayoutEffect(() => {
    const heard = element.current;
    heard?.addEventListener('keydown', onKey);
    return () => heard?.removeEventListener('keydown', onKey);
  });
}

/** Where a key leads from a row, as an index; undefined for a key that leads nowhere. */
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

/** Rows drawn above and below what is seen, so that a flick of the wheel finds them there. */
const MARGIN = 8;

/** The part of a list that is drawn: rows from `start` up to, not including, `end`. */
export interface RowWindow {
  start: number;
  end: number;
}

/** Which of `total` rows are drawn. Lengths in CSS pixels. */
export function rowWindow(view: { top: number; height: number; row: number }, total: number): RowWindow {
  const { top, height, row } = view;
  return {
    start: Math.max(0, Math.floor(top / row) - MARGIN),
    end: Math.min(total, Math.ceil((top + height) / row) + MARGIN),
  };
}

/** Until the first measure: more than fits into a popup. */
const UNMEASURED = { top: 0, height: 580, row: 36 };

/**
 * Watches a scrolled box in which `total` rows of one height stand under each other.
 * @param heads how many more such rows stay in sight above them
 * @param question what the rows answer: another one is answered from its first row
 * @returns the rows to draw, and a function that scrolls a row into sight
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  total: number,
  { heads = 0, question }: { heads?: number; question?: string },
): { window: RowWindow; reveal: (index: number) => void } {
  const view = useSignal(UNMEASURED);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box?.scrollTop) return;
    box.scrollTop = 0;
    view.value = { ...view.peek(), top: 0 };
  }, [question]);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const measure = () => {
      const row = (box.firstElementChild?.clientHeight ?? 0) / (total + heads) || UNMEASURED.row;
      const height = (box.clientHeight || UNMEASURED.height) - heads * row;
      view.value = { top: box.scrollTop, height, row };
    };
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(box);
    box.addEventListener('scroll', measure, { passive: true });
    return () => {
      resized.disconnect();
      box.removeEventListener('scroll', measure);
    };
  }, [total]);

  const reveal = (index: number) => {
    const { height, row } = view.value;
    const box = scroller.current;
    if (!box) return;
    box.scrollTop = Math.min(index * row, Math.max(box.scrollTop, (index + 1) * row - height));
  };

  return { window: rowWindow(view.value, total), reveal };
}

interface Rows<T> {
  /** The index of the one row that Tab leads to. */
  active: number;
  /** What is to be drawn, in its order: the rows that are seen, and the active one wherever it is. */
  drawn: { row: T; index: number }[];
  /** How many rows are drawn at once. */
  page: number;
  /** Brings a row into sight and gives it the focus. */
  focusRow: (index: number) => void;
  /** To be told where the focus goes inside the scroller. */
  onFocusIn: (event: FocusEvent) => void;
}

/**
 * Keeps one row of a scrolled list active, of which only what is seen is drawn.
 * @param scroller the box whose rows bear their ids as `data-room`
 * @param heads rows above the others that stay in sight
 * @param question what the rows answer: with another one the first row is active, and in sight
 */
export function useRovingFocus<T extends { id: string }>(
  scroller: RefObject<HTMLElement | null>,
  rows: T[],
  more: { heads?: number; question?: string },
): Rows<T> {
  const { window, reveal } = useRowWindow(scroller, rows.length, more);
  const activeId = useSignal<string>();
  const focusSoon = useRef(false);
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
  }, [more.question]);

  useLayoutEffect(() => {
    if (!focusSoon.current) return;
    focusSoon.current = false;
    elementOf(rows[active]?.id)?.focus({ preventScroll: true });
  });

  const focusRow = (index: number) => {
    const id = rows[index]?.id;
    reveal(index);
    activeId.value = id;
    // A row that is not drawn yet gets the focus as soon as it is.
    const element = elementOf(id);
    if (element) element.focus({ preventScroll: true });
    else focusSoon.current = true;
  };

  const drawn = rows
    .slice(window.start, window.end)
    .map((row, offset) => ({ row, index: window.start + offset }));
  const focused = rows[active];
  // The row that has the focus, or would get it by Tab, stays where keys can reach it.
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
