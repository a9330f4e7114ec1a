import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'wxt';
import { startSandbox } from '../../../sandbox/start.ts';
import type { Row } from '../row.ts';
import { estimate } from '../statistics.ts';
import { workerHeap } from '../usage.ts';
import { type Contender, start, team } from './contender.ts';
import { measureCrowd } from './crowd.ts';

const ROUNDS = 7;

/** Guests who come and go at once, and what the worker holds with many rooms. */
export async function rows(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'permalinks-bench-'));
  const sandbox = await startSandbox();
  await build({ root: new URL('../../..', import.meta.url).pathname, outDir: folder });
  const ours = await start({ folder, sandbox, build: join(folder, 'chrome-mv3'), name: 'this extension' });
  const { eyeson } = sandbox;

  async function know(count: number): Promise<string> {
    eyeson.reset();
    eyeson.addTeam(team);
    // With less, a list of ten thousand has too many pages to be read whole.
    eyeson.switches.largestLimit = 100;
    const ids = Array.from(
      { length: count },
      (_, n) => eyeson.addRoom({ key: team.key, name: `Room ${n}` }).id,
    );
    await ours.know(ids);
    const known = await ours.extension.rows('rooms');
    if (known.length !== count) throw new Error(`It knows ${known.length} of ${count} rooms`);
    return ids[0] ?? '';
  }
  async function heap(count: number): Promise<number> {
    await know(count);
    await ours.extension.killWorker();
    return workerHeap(ours.extension);
  }
  try {
    const roomId = await know(10);
    const crowds = await measureCrowds(ours, sandbox, roomId);
    const [few, many] = [await heap(10), await heap(10_000)];
    const ratio = many / few;
    return [
      crowds,
      {
        name: 'memory of the worker, 10,000 rooms : 10',
        unit: 'kB',
        ours: many,
        against: few,
        ratio: { middle: ratio, low: ratio, high: ratio },
        goal: 1.5,
      },
    ];
  } finally {
    await ours.extension.close();
    await ours.extension.desktop.close();
    await sandbox.close();
    await rm(folder, { recursive: true, maxRetries: 5 });
  }
}

async function measureCrowds(
  ours: Contender,
  sandbox: Parameters<typeof measureCrowd>[1],
  roomId: string,
): Promise<Row> {
  const [few, many, again]: number[][] = [[], [], []];
  const once = async (guests: number) => {
    const { frame } = await measureCrowd(ours, sandbox, { roomId, guests, times: 1 });
    return (frame[0] ?? Number.NaN) * 2 * guests;
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    few?.push(await once(50));
    many?.push(await once(200));
    again?.push(await once(50));
  }
  const against = (values: number[] = []) =>
    estimate(values.map((value, round) => value / (few?.[round] ?? Number.NaN)));
  return {
    name: 'guests who come and go at once, 200 : 50',
    unit: 'ms',
    ours: estimate(many ?? []).middle,
    against: estimate(few ?? []).middle,
    ratio: against(many),
    floor: against(again),
    goal: 4.5,
  };
}
