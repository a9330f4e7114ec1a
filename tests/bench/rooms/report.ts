import { estimate } from '../statistics.ts';
import { print } from '../table.ts';
import type { Host } from './host.ts';
import type { Opening } from './measure.ts';

/** What was measured with one host. */
export interface Result {
  host: Host;
  openings: Opening[];
  /** Kilobytes. */
  memory: { popup: number; worker: number };
}

/** So much longer the first row of 10,000 rooms may take than that of 10. */
const MOST = 1.3;

const ms = (value: number) => `${value.toFixed(0)} ms`;
const head = [
  'rooms',
  'first row',
  'a key of a search',
  'the slowest',
  'tasks over 50 ms, a search',
  'first sync',
  'the next',
  'memory: popup, worker',
];

function row({ host: { name, sync }, openings, memory }: Result): string[] {
  const keys = openings.flatMap((opening) => opening.keys);
  const long = openings.flatMap((opening) => opening.long);
  return [
    name,
    ms(estimate(openings.map(({ firstRow }) => firstRow)).middle),
    ms(estimate(keys).middle),
    ms(Math.max(...keys)),
    `${(long.length / openings.length).toFixed(1)} (longest ${ms(Math.max(0, ...long))})`,
    ms(sync.first),
    ms(sync.second),
    `${memory.popup.toFixed(0)} kB, ${memory.worker.toFixed(0)} kB`,
  ];
}

/** How much longer the first row of one takes than that of another, round by round. */
const ratio = (slow: Result, fast: Result) =>
  estimate(
    slow.openings.map(({ firstRow }, round) => firstRow / (fast.openings[round]?.firstRow ?? Number.NaN)),
  );

/** Prints the table and gives whether no target is missed. */
export function report({
  few,
  again,
  some,
  many,
}: Record<'few' | 'again' | 'some' | 'many', Result>): boolean {
  print([head, ...[few, again, some, many].map(row)]);
  const floor = ratio(again, few);
  const growth = ratio(many, few);
  const between = ({ low, middle, high }: typeof floor) =>
    `${middle.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
  const { first, second } = many.host.writes;
  const verdicts: [string, boolean][] = [
    [
      `First row, 10,000 rooms to 10, at most ${MOST}: ${between(growth)}; 10 to 10: ${between(floor)}`,
      growth.middle <= MOST,
    ],
    [
      `Writes to rooms when nothing has changed: ${second} (${first} when all is new)`,
      first > 0 && second === 0,
    ],
  ];
  console.log();
  for (const [target, met] of verdicts) console.log(`${target}: ${met ? 'met' : 'MISSED'}`);
  return verdicts.every(([, met]) => met);
}
