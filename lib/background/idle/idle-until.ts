import { browser } from 'wxt/browser';
import { reportErrors } from '../../shared/errors/report.ts';

/** The key in `storage.session`, which the browser clears when it closes, and when the extension is updated. */
const KEY = 'idleUntil';

/** The longest time without a complete look, in milliseconds. */
export const MAX_IDLE_MS = 3_600_000;

declare global {
  /**
   * Whether nothing but minute alarms has come since the worker was started. Shared by the worker's script and the
   * background's; undefined where there is only the latter, as in Firefox. Global augmentation requires `var`.
   */
  var permalinksIsIdle: boolean | undefined;
}

/** Whether what is known of idle minutes may be stored: nothing has come to this worker that would change it. */
export const mayStoreIdle = (): boolean => globalThis.permalinksIsIdle === true;

/** To be called at the start of a worker that can live an idle minute. */
export function beginIdle(): void {
  globalThis.permalinksIsIdle = true;
}

/** To be called with every event that may bring work: what was foreseen is no longer true, whatever becomes of this worker. */
export function endIdle(): void {
  globalThis.permalinksIsIdle = false;
  reportErrors(browser.storage.session.remove(KEY));
}

/**
 * Stores until when there is nothing to do but to look which meetings run.
 * @param time milliseconds since 1970
 */
export async function storeIdleUntil(time: number): Promise<void> {
  if (mayStoreIdle()) await browser.storage.session.set({ [KEY]: time });
}

/**
 * Whether there is nothing to do now but to look which meetings run. A time that is too far ahead means that the system
 * clock was set back.
 */
export async function isIdle(now = Date.now()): Promise<boolean> {
  const { [KEY]: time = 0 } = await browser.storage.session.get<Record<string, number | undefined>>(KEY);
  return now < time && time <= now + MAX_IDLE_MS;
}
