import type { Page } from '@playwright/test';
import type { Extension } from './extension.ts';

const HOUR = 3_600_000;

/** What this puts into the worker, to take itself out again. */
declare global {
  var wakeUp: (() => void) | undefined;
  var held: (() => void)[] | undefined;
}

/**
 * Sets the computer's clock on, as far as the worker can tell; what it gives back sets it right again.
 * @param by in milliseconds; an hour by default
 * @param asleep until then no timer goes off, and then those that were due all at once
 */
export async function jump(
  extension: Extension,
  { by = HOUR, asleep = false } = {},
): Promise<() => Promise<void>> {
  const worker = await extension.worker();
  await worker.evaluate(
    ({ ms, asleep }) => {
      const now = Date.now.bind(Date);
      const { setTimeout, clearTimeout } = globalThis;
      const held = new Map<number, () => void>();
      Date.now = () => now() + ms;
      if (asleep) {
        Object.assign(globalThis, {
          setTimeout: (act: () => void) => {
            // Timers that were set before have the numbers from 1 on.
            const id = -held.size - 1;
            held.set(id, act);
            return id;
          },
          clearTimeout: (id: number) => {
            if (held.has(id)) held.set(id, () => undefined);
            else clearTimeout(id);
          },
        });
      }
      globalThis.wakeUp = () => {
        Date.now = now;
        Object.assign(globalThis, { setTimeout, clearTimeout });
        for (const act of held.values()) act();
      };
    },
    { ms: by, asleep },
  );
  return () => worker.evaluate(() => globalThis.wakeUp?.());
}

/**
 * Keeps what a page, the next that opens in this tab, does at intervals of up to so many milliseconds, until what
 * this gives back does each of them once. (Playwright's clock would be that of all tabs, and those to come.)
 */
export async function holdTimers(page: Page, upTo: number): Promise<() => Promise<void>> {
  await page.addInitScript((upTo) => {
    const { setInterval } = globalThis;
    const held: (() => void)[] = [];
    globalThis.held = held;
    Object.assign(globalThis, {
      setInterval: (act: () => void, ms: number) =>
        ms <= upTo ? held.push(act) : Number(setInterval(act, ms)),
    });
  }, upTo);
  return () => page.evaluate(() => globalThis.held?.forEach((act) => act()));
}
