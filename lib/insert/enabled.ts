import { browser } from 'wxt/browser';
import { run } from '../browser/run.ts';

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
    // The library behind `settings` is too heavy for a resident script; this is the key and the fallback it uses.
    const stored = await browser.storage.sync.get({ [setting]: true });
    const both = AbortSignal.any([signal, mine.signal]);
    if (stored[setting] && !both.aborted) part(both);
  };
  browser.storage.sync.onChanged.addListener((changes) => {
    if (setting in changes && !signal.aborted) run(start());
  });
  await start();
}
