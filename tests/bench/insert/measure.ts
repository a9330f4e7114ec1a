import type { BenchBrowser, MailTab } from './bench-browser.ts';
import { label } from './contenders.ts';
import { appearing, openAndClose, type Appearing } from './probe.ts';

/** How long a script may take to settle on a page that has loaded. */
const settling = 3000;

/** Opens one popup after another, each `late` ms after its body. */
export async function measureAppearing(
  browser: BenchBrowser,
  late: number,
  times: number,
): Promise<Appearing[]> {
  const tab = await browser.openMail(`late=${late}`);
  await tab.page.waitForTimeout(settling);
  const seen: Appearing[] = [];
  for (let time = 0; time < times; time += 1) seen.push(await tab.page.evaluate(appearing, label));
  await tab.close();
  return seen;
}

/** A tab for `measureMutations`: thousands of nodes and one compose, all warmed up. */
export async function openBusyMail(browser: BenchBrowser): Promise<MailTab> {
  const tab = await browser.openMail('noise=15000&open=popup');
  await tab.page.waitForTimeout(settling);
  await tab.page.evaluate(() => window.mailbox.churn(5000));
  return tab;
}

/** Milliseconds of the main thread for 1,000 changes of nodes that concern nobody. */
export async function measureMutations({ page, metrics }: MailTab): Promise<number> {
  await page.bringToFront();
  const before = await metrics();
  await page.evaluate(() => window.mailbox.churn(10_000));
  const after = await metrics();
  return (after.busy - before.busy) / 10;
}

export interface Left {
  nodes: number;
  listeners: number;
  kilobytes: number;
}

/** What 100 popups that were opened and closed leave behind, after the first ten have brought up all that is made once. */
export async function measureMemory(browser: BenchBrowser): Promise<Left> {
  const tab = await browser.openMail('');
  await tab.page.waitForTimeout(settling);
  await tab.page.evaluate(openAndClose, 10);
  await tab.page.waitForTimeout(settling);
  await tab.collectGarbage();
  const before = await tab.metrics();
  await tab.page.evaluate(openAndClose, 100);
  await tab.page.waitForTimeout(settling);
  await tab.collectGarbage();
  const after = await tab.metrics();
  await tab.close();
  return {
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    kilobytes: Math.round((after.heap - before.heap) / 1024),
  };
}
