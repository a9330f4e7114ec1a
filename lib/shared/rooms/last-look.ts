import { browser } from 'wxt/browser';
import type { Status } from '../database/tables.ts';

/**
 * The key in `storage.session`, which is in memory alone: a write to the disk, here or in the database, would be a
 * twentieth of what an idle minute costs. With a new session comes a complete look.
 */
const KEY = 'lookedAt';

/** Stores when it was found for all teams that no meeting of theirs runs. @param at milliseconds since 1970 */
export const storeLook = (at: number): Promise<void> => browser.storage.session.set({ [KEY]: at });

/** When an idle minute looked last, in milliseconds since 1970; 0 if none did, or the browser does not say. */
export async function readLook(): Promise<number> {
  try {
    const { [KEY]: at = 0 } = await browser.storage.session.get<Record<string, number | undefined>>(KEY);
    return at;
  } catch (error) {
    console.error(error);
    return 0;
  }
}

/**
 * Moves `checkedAt` of each team that was looked for before to the time of the last look, where that is later. A time in
 * the future is no look's: the system clock was set back since.
 * @param at as of {@link readLook}
 */
export const withLook = (statuses: readonly Status[], at: number, now = Date.now()): Status[] =>
  statuses.map((status) =>
    at <= now && status.checkedAt !== undefined && status.checkedAt < at
      ? { ...status, checkedAt: at }
      : status,
  );

/** Calls a listener whenever that time is stored, until `abort`. */
export function onLook(listener: () => void, abort: AbortSignal): void {
  const hear = (changes: Record<string, unknown>) => {
    if (KEY in changes) listener();
  };
  const { onChanged } = browser.storage.session;
  onChanged.addListener(hear);
  abort.addEventListener('abort', () => onChanged.removeListener(hear));
}
