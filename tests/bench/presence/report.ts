import { estimate } from '../statistics.ts';
import { print } from '../table.ts';
import type { Hour } from './measure.ts';

/** What was measured with one number of rooms. Times in milliseconds. */
export interface Result {
  rooms: number;
  /** From a frame to the notification; the naive way has no frames. */
  frame: number[];
  /** From the minute's alarm to the notification of a meeting that has started meanwhile; empty where it was not measured. */
  alarm: { ours: number[]; naive: number[] };
  hour: { ours: Hour; naive: Hour };
}

/** So long it is on average from a moment to the next minute, in milliseconds. */
const WAIT = 30_000;
const MOST = 100;

const middle = (values: readonly number[]) => estimate(values).middle;
const ms = (value: number) => `${value.toFixed(0)} ms`;
const times = (naive: number, ours: number) => {
  const ratio = naive / ours;
  return `(1 : ${ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0)})`;
};

const head = [
  'rooms',
  'frame → notification',
  'alarm → notification',
  'requests an hour',
  'processor, idle hour',
  'memory of the worker',
];

function row({ rooms, frame, alarm, hour: { ours, naive } }: Result): string[] {
  const seen = middle(alarm.ours);
  const polled = alarm.naive.length > 0 ? middle(alarm.naive) : undefined;
  return [
    String(rooms),
    `${ms(middle(frame))} ${times(WAIT + (polled ?? 0), middle(frame))}`,
    polled === undefined ? ms(seen) : `${ms(seen)} ${times(polled, seen)}`,
    `${ours.requests} ${times(naive.requests, ours.requests)}`,
    `${ours.processor.toFixed(1)} s ${times(naive.processor, ours.processor)}`,
    `${ours.heap.toFixed(0)} kB ${times(naive.heap, ours.heap)}`,
  ];
}

/** Prints the table and gives whether no target is missed. @param started milliseconds from a start by the host's own click until it is seen */
export function report(results: readonly Result[], started: readonly number[]): boolean {
  console.log('In brackets: against one poll a room each minute, 1 : more is how much more that takes.\n');
  print([head, ...results.map(row)]);
  const wait = (seconds: number) => `${seconds / 2} s on average, ${seconds} s at most`;
  console.log(`\nStart → seen: by the host's own click ${ms(middle(started))};`);
  console.log(`elsewhere ${wait(60)}; with the popup open or guests expected ${wait(30)}.`);

  const frames = estimate(results.flatMap(({ frame }) => frame));
  const requests = results.map(({ hour }) => hour.ours.requests);
  const verdicts: [string, boolean][] = [
    [`Frame → notification in ${MOST} ms: ${ms(frames.low)} to ${ms(frames.high)}`, frames.low <= MOST],
    [
      `As many requests for any number of rooms: ${requests.join(', ')}`,
      requests.every((count) => count <= 60),
    ],
  ];
  for (const [target, met] of verdicts) console.log(`${target}: ${met ? 'met' : 'MISSED'}`);
  return verdicts.every(([, met]) => met);
}
