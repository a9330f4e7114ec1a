import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import type { Account } from '../../lib/rooms/database.ts';
import { count } from '../page/times.ts';
import { refreshRooms } from '../rooms/actions.ts';
import { attempt } from '../state/attempt.ts';
import { useProgress } from '../state/use-progress.ts';
import { ask } from '../../lib/ask.ts';

/** How far the reading of all rooms has come, and the way to stop it or to go on; something else while none was begun. */
export function SyncLine({ accounts, children }: { accounts: Account[]; children?: ComponentChildren }) {
  const progress = useProgress(accounts).value;
  if (!progress) return <>{children}</>;
  const { stopped } = progress;
  const far = [count(progress.done), count(progress.total)] as const;
  const line = (
    <p>
      {stopped ? i18n.t('popup.syncStopped', [...far]) : i18n.t('popup.syncProgress', [...far])}{' '}
      <button
        type="button"
        class="link"
        onClick={() => run(stopped ? refreshRooms() : attempt(() => ask('rooms.stopRefresh')))}
      >
        {i18n.t(stopped ? 'popup.goOn' : 'popup.stopSync')}
      </button>
    </p>
  );
  return stopped ? (
    <>
      {children}
      {line}
    </>
  ) : (
    line
  );
}
