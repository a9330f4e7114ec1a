import type { Contender } from './contenders.ts';
import type { Left } from './measure.ts';
import type { Appearing } from './probe.ts';
import { estimate, type Estimate } from '../statistics.ts';
import { print } from '../table.ts';

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

/** The median of those that came, with its time, and how many never came. */
function appeared(seen: readonly Appearing[]): string {
  if (seen.length === 0) return '–';
  const came = seen.filter(({ frames }) => frames !== undefined);
  if (came.length === 0) return 'never';
  const frames = estimate(came.map(({ frames = 0 }) => frames)).middle;
  const ms = estimate(came.map(({ ms }) => ms)).middle.toFixed(0);
  const never = came.length < seen.length ? `, ${seen.length - came.length} of ${seen.length} never` : '';
  return `${frames} (${ms} ms)${never}`;
}

/** Each round's own ratio: what disturbs a round disturbs all that is measured in it. */
function ratio({ mutations }: Result, floor: Result): Estimate {
  return estimate(mutations.map((ms, round) => ms / (floor.mutations[round] ?? Number.NaN)));
}

function row(name: string, result: Result, floor: Result): string[] {
  const { left } = result;
  const { middle, low, high } = ratio(result, floor);
  return [
    name,
    appeared(result.withBody),
    appeared(result.late),
    `${estimate(result.mutations).middle.toFixed(1)} ms`,
    result === floor ? '× 1' : `× ${middle.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`,
    left ? `${left.nodes} nodes, ${left.listeners} listeners, ${left.kilobytes} kB` : '–',
  ];
}

const head = [
  '',
  'frames to button',
  '… with a late toolbar',
  'for 1,000 changes',
  '÷ floor',
  'left of 100 composes',
];

function verdict({ low, high }: Pick<Estimate, 'low' | 'high'>, target: number): string {
  if (high <= target) return 'met';
  return low > target ? 'MISSED' : 'not decided, too much else goes on on this machine';
}

/** Prints the table and gives whether no target is missed for sure. */
export function report(results: Results, all: readonly Contender[], missing: string | undefined): boolean {
  const floor = results.get('none');
  const product = results.get('product');
  if (!floor || !product) throw new Error('the floor and the product are always measured');
  const rows = all.flatMap(({ id, name }) => {
    const result = results.get(id);
    return result ? [row(name, result, floor)] : [];
  });
  print([head, ...rows]);
  if (missing !== undefined) console.log(`\nNot measured: ${missing}`);

  const frames = [...product.withBody, ...product.late].map(({ frames }) => frames ?? Infinity);
  const verdicts = {
    [`Button within ${targets.frames} frames`]: verdict(estimate(frames), targets.frames),
    [`At most ${targets.ratio} × the floor`]: verdict(ratio(product, floor), targets.ratio),
  };
  console.log();
  for (const [target, outcome] of Object.entries(verdicts)) console.log(`${target}: ${outcome}`);
  return !Object.values(verdicts).includes('MISSED');
}
