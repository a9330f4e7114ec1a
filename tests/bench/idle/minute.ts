import { setTimeout as pause } from 'node:timers/promises';
import type { browser } from 'wxt/browser';
import type { Extension } from '../../support/e2e/chromium/extension.ts';
import { processorTime } from '../usage.ts';

// What runs inside an extension's page.
declare const chrome: typeof browser;

/** Milliseconds until the alarm rings: meanwhile the worker is stopped, and the extension's last page is closed. */
const UNTIL_ALARM = 2500;
/** Milliseconds that those take. */
const CLOSING = 1500;
/** Milliseconds from then on in which all that the alarm causes is over. */
const WINDOW = 4000;

/**
 * Milliseconds of processor time, of the whole browser, for a minute in which nothing happens: nothing of the extension
 * runs, the alarm starts its worker in a process of its own, and it makes one request. The rest of the minute, in which
 * the browser works a little by itself, is left out.
 */
export async function measureMinute(extension: Extension): Promise<number> {
  const page = await extension.console();
  const begin = performance.now();
  await page.evaluate(async (delay) => {
    for (const { name, periodInMinutes } of await chrome.alarms.getAll()) {
      const when = Date.now() + delay;
      await chrome.alarms.create(name, { when, ...(periodInMinutes && { periodInMinutes }) });
    }
  }, UNTIL_ALARM);
  await extension.killWorker();
  await page.close();
  await pause(CLOSING - (performance.now() - begin));
  const before = await processorTime(extension);
  await pause(WINDOW);
  return 1000 * ((await processorTime(extension)) - before);
}

/** The same for some minutes on end, on the average: the browser counts in hundredths of a second. */
export async function measureMinutes(extension: Extension, count: number): Promise<number> {
  let sum = 0;
  for (let minute = 0; minute < count; minute += 1) sum += await measureMinute(extension);
  return sum / count;
}
