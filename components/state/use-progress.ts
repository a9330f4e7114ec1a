import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { run } from '../../lib/browser/run.ts';
import type { Account } from '../../lib/rooms/database.ts';
import { type Progress, progressKey } from '../../lib/rooms/progress.ts';

/** How many rooms were read so far of how many, those of all these teams together; undefined while none is read. */
export function useProgress(
  accounts: Account[],
): ReadonlySignal<Pick<Progress, 'done' | 'total'> | undefined> {
  const shown = useSignal<Pick<Progress, 'done' | 'total'>>();
  const keys = accounts.map(({ id }) => progressKey(id));

  useEffect(() => {
    const { session } = browser.storage;
    const read = async () => {
      const all = await session.get<Record<string, Progress | undefined>>(keys);
      const running = Object.values(all).flatMap((progress) =>
        progress && !progress.stopped ? [progress] : [],
      );
      const sum = (of: 'done' | 'total') => running.reduce((sum, progress) => sum + progress[of], 0);
      shown.value = running.length > 0 ? { done: sum('done'), total: sum('total') } : undefined;
    };
    const hear = (changes: object) => {
      if (keys.some((key) => key in changes)) run(read());
    };
    session.onChanged.addListener(hear);
    run(read());
    return () => session.onChanged.removeListener(hear);
  }, [keys.join()]);

  return shown;
}
