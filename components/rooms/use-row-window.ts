import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { type RowWindow, rowWindow } from './window.ts';

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
