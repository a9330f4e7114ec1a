import type { Estimate } from './statistics.ts';

/** One line of the table: a ratio that was measured in one run, round by round. */
export interface Row {
  /** What a person waits for. */
  name: string;
  /** The unit of `ours` and `against`. */
  unit: string;
  /** The median of what was measured with the extension. */
  ours: number;
  /** The median of what it is compared with; infinite where that never comes. */
  against: number;
  /** The first to the second. */
  ratio: Estimate;
  /** What `against` is compared with itself: the machine's spread. */
  floor?: Estimate;
  /** The ratio may be so large; a row without a goal only informs. */
  goal?: number;
}
