import { setInterval } from 'node:timers/promises';
import type { BenchTab } from './bench-browser.ts';

/** Milliseconds from one look to the next, and how many of them the page may work for and count as at rest. */
const LOOK = 500;
const LITTLE = 20;

/** Resolves when what runs on a page has come to rest: two looks in a row, it had next to nothing to do. */
export async function settled({ metrics }: Pick<BenchTab, 'metrics'>): Promise<void> {
  let [{ busy }, quiet] = [await metrics(), 0];
  for await (const _ of setInterval(LOOK)) {
    const now = (await metrics()).busy;
    quiet = now - busy < LITTLE ? quiet + 1 : 0;
    if (quiet === 2) return;
    busy = now;
  }
}
