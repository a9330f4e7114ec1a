import type { BenchBrowser, BenchTab } from '../insert/bench-browser.ts';
import type { Contender } from '../insert/contenders.ts';
import { openSettled, work } from '../insert/measure.ts';
import { inRounds } from '../rounds.ts';
import type { Row } from '../row.ts';
import { estimate, ratios } from '../statistics.ts';
import type { Peer } from './peers.ts';
import { burst } from './probe.ts';

/** Pages are loaded anew so often, and then measured in so many rounds. */
const BATCHES = 4;
const ROUNDS = 10;
const BURSTS = 300;

const bursts = (tab: BenchTab): Promise<number> => work(tab, () => tab.page.evaluate(burst, BURSTS));

const places = [
  { where: 'Calendar’s week', isEditor: false },
  { where: 'an open event', isEditor: true },
];

/** What bursts of changes cost the page with each extension in it, against none: in the week, and with an event open. */
export async function measureBursts(
  browsers: readonly BenchBrowser[],
  peers: readonly Peer[],
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { where, isEditor } of places) {
    const batches: Awaited<ReturnType<typeof measureBatch>>[] = [];
    for (let batch = 0; batch < BATCHES; batch += 1) batches.push(await measureBatch(browsers, isEditor));
    const of = (id: Contender['id']) => batches.flatMap((measured) => measured(id));
    const toFloor = (id: Contender['id']) => estimate(ratios(of(id), of('none')));
    const row = (id: Contender['id'], who: string): Row => ({
      name: `${BURSTS} bursts in ${where}, ${who} : without an extension`,
      unit: 'ms',
      ours: estimate(of(id)).middle,
      against: estimate(of('none')).middle,
      ratio: toFloor(id),
      floor: toFloor('none-again'),
    });
    rows.push({ ...row('product', 'ours'), goal: 1.02 }, ...peers.map(({ id, name }) => row(id, name)));
  }
  return rows;
}

async function measureBatch(browsers: readonly BenchBrowser[], isEditor: boolean) {
  const tabs = await Promise.all(
    browsers.map(async (browser) => ({ id: browser.id, tab: await openBusy(browser, isEditor) })),
  );
  const of = await inRounds(tabs, ROUNDS, ({ tab }) => bursts(tab));
  for (const { tab } of tabs) await tab.close();
  return of;
}

async function openBusy(browser: BenchBrowser, isEditor: boolean): Promise<BenchTab> {
  const tab = await openSettled(browser.openCalendar());
  if (isEditor) await tab.page.evaluate(() => window.calendar.open('new'));
  await bursts(tab);
  return tab;
}
