import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useRowWindow } from './use-row-window.ts';

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
export function useActiveRow<T extends { id: string }>(
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
