import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'wxt';
import { startSandbox } from '../../../sandbox/start.ts';
import type { Row } from '../row.ts';
import { estimate, ratios } from '../statistics.ts';
import { addEmptyPage, EMPTY_PAGE } from './empty-page.ts';
import { connect, end, type Host, type Place, start } from './host.ts';
import { open, type Opening, search } from './openings.ts';
import { LONG, longestTask } from './sync.ts';

const ROUNDS = 8;
const SYNCS = 3;
const MANY = 10_000;

/** What was measured with one host, a value for each round. */
interface Measured {
  host: Host;
  popup: Opening[];
  empty: Opening[];
  keys: number[];
  heap: number[];
}

/** Measures the popup with 10 rooms, with 10 of another host, and with 10,000, in turn. */
export async function rows(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'permalinks-bench-'));
  const sandbox = await startSandbox();
  const hosts: Host[] = [];
  try {
    await build({ root: new URL('../../..', import.meta.url).pathname, outDir: folder });
    const place = { folder, build: join(folder, 'chrome-mv3'), sandbox };
    await addEmptyPage(place.build);
    const [few, again, many] = [
      await begin('10', 10, place, hosts),
      await begin('10 again', 10, place, hosts),
      await begin('10,000', MANY, place, hosts),
    ];
    const all = [few, again, many];
    for (let round = -1; round < ROUNDS; round += 1) {
      // There and back, so that none is always the first. The first round fills the browsers' caches.
      for (const each of round % 2 === 0 ? all : all.toReversed()) await measure(each, round >= 0);
    }
    const longest: number[] = [];
    for (let n = 0; n < SYNCS; n += 1) longest.push(await longestTask(many.host));
    return report({ few, again, many }, longest);
  } finally {
    for (const host of hosts) await end(host);
    await sandbox.close();
    await rm(folder, { recursive: true, maxRetries: 5 });
  }
}

async function begin(name: string, rooms: number, place: Place, hosts: Host[]): Promise<Measured> {
  const host = await start(name, rooms, place);
  hosts.push(host);
  await connect(host);
  return { host, popup: [], empty: [], keys: [], heap: [] };
}

async function measure({ host, popup, empty, keys, heap }: Measured, isKept: boolean): Promise<void> {
  const { extension } = host;
  const { page, opening } = await open(extension, 'popup.html');
  const found = await search(extension, page);
  await page.close();
  const bare = await open(extension, EMPTY_PAGE);
  await bare.page.close();
  if (!isKept) return;
  popup.push(opening);
  empty.push(bare.opening);
  keys.push(estimate(found.keys).middle);
  heap.push(found.heap);
}

type Results = Record<'few' | 'again' | 'many', Measured>;

function report({ few, again, many }: Results, longest: number[]): Row[] {
  const of = (openings: Opening[], what: keyof Opening) => openings.map((opening) => opening[what]);
  const row = (name: string, unit: string, goal: number, values: Record<'ours' | 'against', number[]>) => ({
    name,
    unit,
    goal,
    ours: estimate(values.ours).middle,
    against: estimate(values.against).middle,
    ratio: estimate(ratios(values.ours, values.against)),
  });
  /** The same of 10,000 rooms and of 10, with that of other 10 as the floor. */
  const grown = (name: string, unit: string, goal: number, pick: (measured: Measured) => number[]): Row => ({
    ...row(name, unit, goal, { ours: pick(many), against: pick(few) }),
    floor: estimate(ratios(pick(again), pick(few))),
  });
  /** The popup with 10 rooms against an empty page, with that of another browser as the floor. */
  const bare = (name: string, goal: number, what: keyof Opening): Row => ({
    ...row(name, 'ms', goal, { ours: of(few.popup, what), against: of(few.empty, what) }),
    floor: estimate(ratios(of(again.empty, what), of(few.empty, what))),
  });
  return [
    grown('work of the popup in its first 3 s, 10,000 rooms against 10', 'ms', 1.15, ({ popup }) =>
      of(popup, 'work'),
    ),
    // Half of the 7.9 that were measured before rooms had an index.
    bare('work of the popup in its first 3 s, 10 rooms against an empty page', 3.9, 'work'),
    bare('popup: script has run → first row, against an empty page', 1.5, 'fromScript'),
    grown('click → first row of the popup, 10,000 rooms against 10', 'ms', 1.3, ({ popup }) =>
      of(popup, 'fromClick'),
    ),
    grown('key in the field → picture, 10,000 rooms against 10', 'ms', 1.3, ({ keys }) => keys),
    grown('memory of the popup, 10,000 rooms against 10', 'kB', 1.5, ({ heap }) => heap),
    row(`longest task of the popup while 10,000 rooms are read, against ${LONG} ms`, 'ms', 1, {
      ours: longest,
      against: longest.map(() => LONG),
    }),
  ];
}
