import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import type { Account } from '../../lib/shared/database/database.ts';
import { type Progress, progressKey } from '../../lib/shared/rooms/sync-progress.ts';

/** Progress of the room sync, summed over teams. */
export interface Reading {
  /** Rooms read. */
  done: number;
  /** Rooms in all. */
  total: number;
  /** Whether the user has stopped it. */
  stopped: boolean;
}

/** Progress of the room sync of these teams; undefined if none is running or stopped. */
export function useSyncProgress(accounts: Account[]): ReadonlySignal<Reading | undefined> {
  const shown = useSignal<Reading>();
  const keys = accounts.map(({ id }) => progressKey(id));

  useEffect(() => {
    const { session } = browser.storage;
    const read = async () => {
      const all = await session.get<Record<string, Progress | undefined>>(keys);
      const begun = Object.values(all).filter((progress) => progress !== undefined);
      const running = begun.filter(({ stopped }) => !stopped);
      const stopped = running.length === 0;
      const meant = stopped ? begun : running;
      const sum = (of: 'done' | 'total') => meant.reduce((sum, progress) => sum + progress[of], 0);
      shown.value = meant.length > 0 ? { done: sum('done'), total: sum('total'), stopped } : undefined;
    };
    const hear = (changes: object) => {
      if (keys.some((key) => key in changes)) reportErrors(read());
    };
    session.onChanged.addListener(hear);
    reportErrors(read());
    return () => session.onChanged.removeListener(hear);
  }, [keys.join()]);

  return shown;
}
