import { estimate } from '../statistics.ts';
import { print } from '../table.ts';
import type { Openings, Pages } from './openings.ts';

const ms = (value: number) => `${value.toFixed(0)} ms`;

function row(name: string, { fromScript, fromTurn, fromClick }: Openings): string[] {
  return [name, ...[fromTurn, fromScript, fromClick].map((times) => ms(estimate(times).middle))];
}

/** How many times as long one takes as another, round by round. */
function ratio(slow: number[], fast: number[]): string {
  const { low, middle, high } = estimate(slow.map((value, round) => value / (fast[round] ?? Number.NaN)));
  return `${middle.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
}

/** Prints what was measured. */
export function report({ popup, empty, again }: Pages): void {
  print([
    ['page', 'script has run → first row', 'script start → first row', 'opened → first row'],
    row('popup, 10 rooms', popup),
    row('empty page', empty),
    row('empty page again', again),
  ]);
  for (const [from, key] of [
    ['script has run', 'fromTurn'],
    ['script start', 'fromScript'],
    ['opened', 'fromClick'],
  ] as const) {
    console.log(`\n${from} → first row, popup to empty page: ${ratio(popup[key], empty[key])};`);
    console.log(`empty page to itself: ${ratio(again[key], empty[key])}`);
  }
}
