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
