export interface Estimate {
  middle: number;
  /** With 95 % confidence the true median is between these. */
  low: number;
  high: number;
}

/** The median, with the interval that the ranks of the values themselves give: no assumption on how they spread. */
export function estimate(values: readonly number[]): Estimate {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const reach = 0.98 * Math.sqrt(sorted.length);
  const at = (rank: number): number =>
    sorted[Math.min(Math.max(Math.floor(rank), 0), sorted.length - 1)] ?? Number.NaN;
  return { middle: at(half), low: at(half - reach), high: at(half + reach) };
}

/** Each round's own ratio: what disturbs a round disturbs all that is measured in it. */
export const ratios = (ours: readonly number[], against: readonly number[]): number[] =>
  ours.map((value, round) => value / (against[round] ?? Number.NaN));
