import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import type { Account } from '../../lib/shared/database/database.ts';
import { type Progress, progressKey } from '../../lib/shared/rooms/sync-progress.ts';

/** Progress of the room sync, summed over teams. */
export interface SyncProgress {
  /** Rooms read. */
  done: number;
  /** Rooms in all. */
  total: number;
  /** Whether the user has stopped it. */
  stopped: boolean;
}

/** Progress of the room sync of these teams; undefined if none is running or stopped. */
export function useSyncProgress(accounts: Account[]): ReadonlySignal<SyncProgress | undefined> {
  const shown = useSignal<SyncProgress>();
  const keys = accounts.map(({ id }) => progressKey(id));

  useEffect(() => {
    const { session } = browser.storage;
    const read = async () => {
      const all = await session.get<Record<string, Progress | undefined>>(keys);
      const known = Object.values(all).filter((progress) => progress !== undefined);
      const running = known.filter(({ stopped }) => !stopped);
      const stopped = running.length === 0;
      const relevant = stopped ? known : running;
      const sum = (of: 'done' | 'total') => relevant.reduce((sum, progress) => sum + progress[of], 0);
      shown.value = relevant.length > 0 ? { done: sum('done'), total: sum('total'), stopped } : undefined;
    };
    const onStorageChange = (changes: object) => {
      if (keys.some((key) => key in changes)) reportErrors(read());
    };
    session.onChanged.addListener(onStorageChange);
    reportErrors(read());
    return () => session.onChanged.removeListener(onStorageChange);
  }, [keys.join()]);

  return shown;
}
