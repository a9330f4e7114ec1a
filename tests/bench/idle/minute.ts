import { setTimeout as pause } from 'node:timers/promises';
import type { Extension } from '../../support/e2e/chromium/extension.ts';
import { processorTime } from '../usage.ts';

const MINUTE = 60_000;

/**
 * Seconds of processor time, of the whole browser, for a minute in which nothing happens: the browser has stopped the
 * worker, the alarm starts it, and it makes one request. The minute is a real one, as a browser at rest works a little
 * itself.
 */
export async function measureMinute(extension: Extension): Promise<number> {
  await extension.killWorker();
  await extension.console();
  const before = await processorTime(extension);
  const end = pause(MINUTE);
  await extension.ringAlarms();
  await end;
  return (await processorTime(extension)) - before;
}
