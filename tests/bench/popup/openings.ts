import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Extension } from '../../support/e2e/chromium/extension.ts';

/** Found in every list, and never alone. */
const QUERY = 'room 9';
/** Milliseconds from a key to the next: somebody who types fast. */
const BEAT = 120;
/** What is work of an opening, in milliseconds from the click. */
const OPENING = 3000;

/** What one opening of a page took. */
export interface Opening {
  /** Milliseconds of processor time of its main thread in the first three seconds. */
  work: number;
  /** From where its script has run once through to the first row that can be seen, in milliseconds. */
  fromScript: number;
  /** From the click to the first row, in milliseconds. */
  fromClick: number;
}

/** What a search in the popup took, and what the popup holds after it. */
export interface Search {
  /** From each key to the picture that shows what it has found, in milliseconds. */
  keys: number[];
  /** Kilobytes of JavaScript, after all that nobody needs was thrown away. */
  heap: number;
}

/** Opens a page of the extension, and leaves it alone until its first three seconds are over. */
export async function open(extension: Extension, file: string): Promise<{ page: Page; opening: Opening }> {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 380, height: 580 });
  // The same process as that of the page, which does not count its start.
  await page.goto(extension.url('manifest.json'));
  const cdp = await extension.context.newCDPSession(page);
  // Of the clock on the wall, a busy machine would count what others have worked.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  const before = await worked();
  await page.goto(extension.url(file), { waitUntil: 'commit' });
  await pause(OPENING);
  const work = (await worked()) - before;
  await cdp.detach();
  const { row, end } = await page.evaluate(async () => ({
    row: await window.paints.firstRow,
    end: window.paints.scriptEnd(),
  }));
  return { page, opening: { work, fromScript: row - end, fromClick: row } };
}

/** Types a search into an open popup, and weighs it then. */
export async function search({ context }: Extension, page: Page): Promise<Search> {
  await page.getByRole('combobox', { name: 'Find or create a room' }).focus();
  for (const letter of QUERY) {
    await page.keyboard.press(letter);
    await pause(BEAT);
  }
  await page.waitForFunction((count) => window.paints.keys.length === count, QUERY.length);
  const keys = await page.evaluate(() => window.paints.keys);
  const cdp = await context.newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return { keys, heap: usedSize / 1024 };
}
