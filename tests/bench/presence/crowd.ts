import { setTimeout as pause } from 'node:timers/promises';
import type { Sandbox } from '../../../sandbox/start.ts';
import { estimate } from '../statistics.ts';
import { print } from '../table.ts';
import { type Contender, ringAndSettle, until } from './contender.ts';

/** What many guests who come and go at once cost. */
export interface Crowd {
  guests: number;
  /** Milliseconds for each of their frames, once a run. */
  frame: number[];
}

/** So many times as much a frame may cost with 800 guests as with 50. */
const MOST = 1.3;

/** Lets so many guests enter a running room and leave it at once, and waits until all are listed as missed. */
export async function measureCrowd(
  contender: Contender,
  sandbox: Sandbox,
  { roomId, guests, times }: { roomId: string; guests: number; times: number },
): Promise<Crowd> {
  const { eyeson } = sandbox;
  const frame: number[] = [];
  for (let time = 0; time < times; time += 1) {
    eyeson.start(roomId);
    await ringAndSettle(contender, sandbox);
    await until(() => eyeson.subscribers(roomId) > 0);
    const prefix = `Guest ${guests}/${time}/`;
    const start = performance.now();
    const ids = Array.from({ length: guests }, (_, n) =>
      eyeson.enter(roomId, { name: `${prefix}${n}`, guest: true }),
    );
    for (const id of ids) eyeson.leave(id);
    const missed = async () =>
      (await contender.extension.missed()).filter((name) => name.startsWith(prefix)).length;
    while ((await missed()) < guests) await pause(5);
    frame.push((performance.now() - start) / (2 * guests));
    eyeson.stop(roomId);
    const stored = await contender.extension.rows('missed');
    await contender.extension.ask('missed.remove', { ids: stored.map(({ id }) => String(id)) });
    await until(() => contender.extension.desktop.notifications().length === 0);
  }
  return { guests, frame };
}

/** Prints what was measured, and gives whether the time per frame is flat. */
export function reportCrowds(crowds: readonly Crowd[]): boolean {
  const middle = ({ frame }: Crowd) => estimate(frame).middle;
  print([
    ['guests who come and go at once', 'per frame', 'altogether'],
    ...crowds.map((crowd) => [
      String(crowd.guests),
      `${middle(crowd).toFixed(2)} ms`,
      `${(middle(crowd) * 2 * crowd.guests).toFixed(0)} ms`,
    ]),
  ]);
  const [few, many] = [crowds.at(0), crowds.at(-1)];
  const ratio = few && many ? middle(many) / middle(few) : Number.NaN;
  const met = ratio <= MOST;
  console.log(`At most ${MOST} times as much a frame with the most as with the fewest: ${ratio.toFixed(2)}`);
  console.log(met ? 'met' : 'MISSED');
  return met;
}
