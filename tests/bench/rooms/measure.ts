import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { workerHeap } from '../usage.ts';
import type { Host } from './host.ts';

/** Found in every list, and never alone. */
const QUERY = 'room 99';
/** Milliseconds from a key to the next: somebody who types fast. */
const BEAT = 120;

/** What one opening of the popup showed. Milliseconds. */
export interface Opening {
  firstRow: number;
  keys: number[];
  /** Tasks that kept the page, while somebody typed. */
  long: number[];
}

/** Opens the popup and types a search as soon as the first row is there. */
export async function open({ extension }: Host): Promise<Opening> {
  const page = await extension.openPopup();
  const firstRow = await page.evaluate(() => window.paints.firstRow);
  const search = page.getByRole('searchbox');
  await search.focus();
  await page.evaluate(() => void (window.paints.long.length = 0));
  for (const letter of QUERY) {
    await page.keyboard.press(letter);
    await pause(BEAT);
  }
  await page.waitForFunction((count) => window.paints.keys.length === count, QUERY.length);
  const { keys, long } = await page.evaluate(() => ({ keys: window.paints.keys, long: window.paints.long }));
  await page.close();
  return { firstRow, keys, long };
}

/** Kilobytes of JavaScript that the popup and the worker hold, once nobody does anything. */
export async function memory({ extension, rooms }: Host): Promise<{ popup: number; worker: number }> {
  const page = await extension.openPopup();
  await page.evaluate(() => window.paints.firstRow);
  await allRead(page, rooms);
  const cdp = await extension.context.newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await page.close();
  return { popup: usedSize / 1024, worker: await workerHeap(extension) };
}

/** Resolves when the last row of the list is there: all rooms are read. */
async function allRead(page: Page, total: number): Promise<void> {
  await page.waitForFunction((total) => {
    const scroller = document.querySelector('[data-room]')?.closest('ul')?.parentElement;
    if (scroller) scroller.scrollTop = scroller.scrollHeight;
    return document.querySelector(`[aria-posinset="${total}"]`) !== null;
  }, total);
}
