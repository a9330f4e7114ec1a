import { browser } from 'wxt/browser';
import { run } from '../browser/run.ts';
import { readStored } from './stored.ts';

/**
 * Runs a site's part while the host wants it, which the options page says. The signal that `part` gets aborts when it
 * is switched off, or with `signal`.
 */
export async function whileWanted(
  setting: 'gmail' | 'calendar',
  signal: AbortSignal,
  part: (signal: AbortSignal) => void,
): Promise<void> {
  let running = new AbortController();
  const start = async () => {
    running.abort();
    const mine = (running = new AbortController());
    const stored = await readStored({ gmail: true, calendar: true });
    const both = AbortSignal.any([signal, mine.signal]);
    if (stored[setting] && !both.aborted) part(both);
  };
  browser.storage.sync.onChanged.addListener((changes) => {
    if (setting in changes && !signal.aborted) run(start());
  });
  await start();
}
