import type { BenchBrowser } from '../insert/bench-browser.ts';
import { label } from '../insert/contenders.ts';
import { openSettled } from '../insert/measure.ts';
import { inRounds } from '../rounds.ts';
import type { Row } from '../row.ts';
import { estimate, ratios } from '../statistics.ts';
import type { Peer } from './peers.ts';
import { openEvent } from './probe.ts';

const ROUNDS = 40;

/** From the click that opens an event's full editor to the picture that shows the button, against each peer's. */
export async function measureButtons(
  browsers: readonly BenchBrowser[],
  peers: readonly Peer[],
): Promise<Row[]> {
  if (peers.length === 0) return [];
  const labels = new Map([
    ['product', label],
    ...peers.map(({ id, label }): [string, string] => [id, label]),
  ]);
  const opened = await Promise.all(
    browsers
      .filter(({ id }) => labels.has(id))
      .map(async (browser) => ({ id: browser.id, tab: await openSettled(browser.openCalendar()) })),
  );
  const measure = async ({ id, tab }: (typeof opened)[number]): Promise<number> => {
    const { frames, ms } = await tab.page.evaluate(openEvent, labels.get(id) ?? '');
    return frames === undefined ? Infinity : ms;
  };
  // The first event is not counted: it brings up what is made once. Whoever shows nothing then is not waited for again.
  const shown = new Set<string>();
  for (const each of opened) if ((await measure(each)) < Infinity) shown.add(each.id);
  if (!shown.has('product')) throw new Error('this extension shows no button in the event');
  const measured = opened.filter(({ id }) => shown.has(id));
  // Each is measured twice a round: what differs between the two is what this machine cannot tell.
  const twice = ['', ' again'].flatMap((time) => measured.map((each) => ({ id: each.id + time, each })));
  const of = await inRounds(twice, ROUNDS, ({ each }) => measure(each));
  for (const { tab } of opened) await tab.close();
  const ours = of('product');
  return peers.map(({ id, name }): Row => {
    // Without a goal: peers look at every change of the page for it, which the rows of bursts weigh.
    const row = { name: `event editor → button : ${name}`, unit: 'ms', ours: estimate(ours).middle };
    if (!shown.has(id)) return { ...row, against: Infinity, ratio: { middle: 0, low: 0, high: 0 } };
    const theirs = of(id);
    return {
      ...row,
      against: estimate(theirs).middle,
      ratio: estimate(ratios(ours, theirs)),
      floor: estimate(ratios(of(`${id} again`), theirs)),
    };
  });
}
