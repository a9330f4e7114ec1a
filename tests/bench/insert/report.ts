import type { Contender } from './contenders.ts';
import type { Left } from './measure.ts';
import type { Appearing } from './probe.ts';

export interface Result {
  /** Popups whose toolbar came together with their body. */
  withBody: Appearing[];
  /** Popups whose toolbar came 200 ms later. */
  late: Appearing[];
  /** Milliseconds for 1,000 changes, one a round. */
  mutations: number[];
  left: Left | undefined;
}

export type Results = ReadonlyMap<Contender['id'], Result>;

const targets = { frames: 2, ratio: 1.02 };

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The median of those that came, with its time, and how many never came. */
function appeared(seen: readonly Appearing[]): string {
  const came = seen.filter(({ frames }) => frames !== undefined);
  const never = seen.length > came.length ? `${seen.length - came.length} of ${seen.length} never` : '';
  if (came.length === 0) return seen.length === 0 ? '–' : 'never';
  const frames = median(came.map(({ frames = 0 }) => frames));
  const ms = median(came.map(({ ms }) => ms));
  return `${frames} (${ms.toFixed(0)} ms) ${never}`.trim();
}

/** The lowest round is the one that others on the machine have disturbed least. */
const lowest = ({ mutations }: Result): number => Math.min(...mutations);

function row(name: string, result: Result, floor: Result): string[] {
  const { left } = result;
  const ms = lowest(result);
  return [
    name,
    appeared(result.withBody),
    appeared(result.late),
    `${ms.toFixed(2)} ms`,
    `× ${(ms / lowest(floor)).toFixed(3)}`,
    left ? `${left.nodes} nodes, ${left.listeners} listeners, ${left.kilobytes} kB` : '–',
  ];
}

function print(rows: readonly (readonly string[])[]): void {
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0))) ?? [];
  for (const cells of rows)
    console.log(cells.map((text, column) => text.padEnd(widths[column] ?? 0)).join('   '));
}

const verdict = (met: boolean): string => (met ? 'met' : 'MISSED');

/** Prints the table and gives whether the targets are met. */
export function report(results: Results, all: readonly Contender[], missing: string | undefined): boolean {
  const floor = results.get('none');
  const product = results.get('product');
  if (!floor || !product) throw new Error('the floor and the product are always measured');
  const head = [
    '',
    'frames to button',
    '…toolbar 200 ms late',
    'per 1,000 changes',
    '÷ floor',
    'left of 100 composes',
  ];
  const rows = all.flatMap(({ id, name }) => {
    const result = results.get(id);
    return result ? [row(name, result, floor)] : [];
  });
  print([head, ...rows]);
  if (missing !== undefined) console.log(`\nNot measured: ${missing}`);

  const slowest = Math.max(...[...product.withBody, ...product.late].map(({ frames }) => frames ?? Infinity));
  const frames = median([...product.withBody, ...product.late].map(({ frames }) => frames ?? Infinity));
  const ratio = lowest(product) / lowest(floor);
  console.log(
    `\nButton within ${targets.frames} frames: ${verdict(frames <= targets.frames)} (slowest ${slowest})`,
  );
  console.log(`At most ${targets.ratio} × the floor: ${verdict(ratio <= targets.ratio)}`);
  return frames <= targets.frames && ratio <= targets.ratio;
}
