import { type ReadonlySignal, signal } from '@preact/signals';

const TICK_MS = 10_000;

/** The time in milliseconds since 1970, brought up to date every ten seconds, until `abort`. */
export function clock(abort: AbortSignal): ReadonlySignal<number> {
  const now = signal(Date.now());
  const timer = setInterval(() => {
    now.value = Date.now();
  }, TICK_MS);
  abort.addEventListener('abort', () => clearInterval(timer));
  return now;
}
