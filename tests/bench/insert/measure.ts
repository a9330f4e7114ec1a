import type { BenchBrowser, BenchTab } from './bench-browser.ts';
import { label } from './contenders.ts';
import type { Metrics } from './metrics.ts';
import { appearing, openAndClose, type Appearing } from './probe.ts';
import { settled } from './settled.ts';

/** Lets what runs on a page that is being opened settle; whatever tab came up meanwhile, the page is in front. */
export async function openSettled(opening: Promise<BenchTab>): Promise<BenchTab> {
  const tab = await opening;
  await settled(tab);
  await tab.page.bringToFront();
  return tab;
}

/** Opens one popup after another, each `late` ms after its body. */
export async function measureAppearing(
  browser: BenchBrowser,
  late: number,
  times: number,
): Promise<Appearing[]> {
  const tab = await openSettled(browser.openMail(`late=${late}`));
  const seen: Appearing[] = [];
  for (let time = 0; time < times; time += 1) seen.push(await tab.page.evaluate(appearing, label));
  await tab.close();
  return seen;
}

/** A tab for `measureMutations`: thousands of nodes and one compose, all warmed up. */
export async function openBusyMail(browser: BenchBrowser): Promise<BenchTab> {
  const tab = await openSettled(browser.openMail('noise=15000&open=popup'));
  await tab.page.evaluate(() => window.mailbox.churn(5000));
  return tab;
}

/** Milliseconds that the main thread works while a task runs in the page. */
export async function work({ metrics }: BenchTab, task: () => Promise<void>): Promise<number> {
  const before = await metrics();
  await task();
  const after = await metrics();
  return after.busy - before.busy;
}

/** Milliseconds of the main thread for 1,000 changes of nodes that concern nobody. */
export async function measureMutations(tab: BenchTab): Promise<number> {
  return (await work(tab, () => tab.page.evaluate(() => window.mailbox.churn(2000)))) / 2;
}

export interface Left {
  nodes: number;
  listeners: number;
  kilobytes: number;
}

/** What 100 popups that were opened and closed leave behind, after the first ten have brought up all that is made once. */
export async function measureMemory(browser: BenchBrowser): Promise<Left> {
  const tab = await openSettled(browser.openMail(''));
  const after = async (count: number): Promise<Metrics> => {
    await tab.page.evaluate(openAndClose, count);
    await settled(tab);
    await tab.collectGarbage();
    return tab.metrics();
  };
  const first = await after(10);
  const last = await after(100);
  await tab.close();
  return {
    nodes: last.nodes - first.nodes,
    listeners: last.listeners - first.listeners,
    kilobytes: Math.round((last.heap - first.heap) / 1024),
  };
}
