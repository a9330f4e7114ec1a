import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../../sandbox/start.ts';
import { start, team } from '../presence/contender.ts';
import type { Row } from '../row.ts';
import { estimate, ratios } from '../statistics.ts';
import { BenchBrowser } from './bench-browser.ts';
import { type Contender, floorAndProduct } from './contenders.ts';
import { measureClicks } from './first-click.ts';
import { measureMutations, openBusyMail } from './measure.ts';
import { inRounds } from '../rounds.ts';

const CLICKS = 15;
const LOADS = 40;

/** The first click in a page against the second, and what the content script costs a page under load. */
export async function rows(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'permalinks-bench-'));
  const sandbox = await startSandbox();
  try {
    const contenders = await floorAndProduct(folder);
    const product = contenders.find(({ id }) => id === 'product')?.extension ?? '';
    return [...(await clicks(folder, sandbox, product)), await load(folder, sandbox, contenders)];
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true, maxRetries: 5 });
  }
}

async function clicks(folder: string, sandbox: Sandbox, build: string): Promise<Row[]> {
  const contender = await start({ folder, sandbox, build, name: 'this extension' });
  const { extension } = contender;
  try {
    sandbox.eyeson.addTeam(team);
    const add = (n: number) => sandbox.eyeson.addRoom({ key: team.key, name: `Room ${n}` }).id;
    await contender.know(Array.from({ length: 10 }, (_, n) => add(n)));
    const kinds = [
      { name: 'first click : second, worker stopped', query: '', isAlive: false, goal: 1.8 },
      { name: 'first click : second, worker alive', query: '', isAlive: true, goal: 1.3 },
      { name: 'the same in a page of 15,000 nodes', query: 'noise=15000', isAlive: false, goal: 1.8 },
    ];
    const measured: Row[] = [];
    for (const { name, query, isAlive, goal } of kinds) {
      const all = [];
      for (let time = 0; time < CLICKS; time += 1) all.push(await measureClicks(extension, query, isAlive));
      measured.push({
        name,
        unit: 'ms',
        ours: estimate(all.map(({ first }) => first)).middle,
        against: estimate(all.map(({ second }) => second)).middle,
        ratio: estimate(all.map(({ first, second }) => first / second)),
        goal,
      });
    }
    return measured;
  } finally {
    await extension.close();
    await extension.desktop.close();
  }
}

async function load(folder: string, sandbox: Sandbox, contenders: readonly Contender[]): Promise<Row> {
  const browsers: BenchBrowser[] = [];
  try {
    for (const contender of contenders)
      browsers.push(await BenchBrowser.start(contender, folder, sandbox.port));
    const tabs = await Promise.all(
      browsers.map(async (browser) => ({ id: browser.id, tab: await openBusyMail(browser) })),
    );
    const of = await inRounds(tabs, LOADS, ({ tab }) => measureMutations(tab));
    const toFloor = (id: Contender['id']) => estimate(ratios(of(id), of('none')));
    return {
      name: '1,000 changes of a page : without an extension',
      unit: 'ms',
      ours: estimate(of('product')).middle,
      against: estimate(of('none')).middle,
      ratio: toFloor('product'),
      floor: toFloor('none-again'),
      goal: 1.02,
    };
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
  }
}
