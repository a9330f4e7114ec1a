import { browser } from 'wxt/browser';

/**
 * Runs a site's part while the host wants it, which the options page says: now, or as soon as it is switched on.
 * @param run gets a signal that aborts when it is switched off, or with `signal`
 */
export async function whileWanted(
  setting: 'gmail' | 'calendar',
  signal: AbortSignal,
  run: (signal: AbortSignal) => void,
): Promise<void> {
  // The library behind `settings` is too heavy for a resident script; this is the key and the fallback it uses.
  const stored = await browser.storage.sync.get({ [setting]: true });
  let running: AbortController | undefined;
  const follow = (wanted: unknown) => {
    if (wanted === false) running?.abort();
    else if (!running || running.signal.aborted) {
      running = new AbortController();
      run(AbortSignal.any([signal, running.signal]));
    }
  };
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[setting];
    if (area === 'sync' && change && !signal.aborted) follow(change.newValue);
  };
  browser.storage.onChanged.addListener(changed);
  if (!signal.aborted) follow(stored[setting]);
}
