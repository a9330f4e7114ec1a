import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import { ask } from '../../lib/messages.ts';
import type { Account } from '../../lib/rooms/database.ts';
import { count } from '../page/times.ts';
import { useProgress } from '../state/use-progress.ts';

/** How far the reading of all rooms has come, and the way to stop it; something else while none is under way. */
export function SyncLine({ accounts, children }: { accounts: Account[]; children?: ComponentChildren }) {
  const progress = useProgress(accounts).value;
  if (!progress) return <>{children}</>;
  return (
    <p>
      {i18n.t('popup.syncProgress', [count(progress.done), count(progress.total)])}{' '}
      <button type="button" class="link" onClick={() => run(ask('rooms.stopRefresh'))}>
        {i18n.t('popup.stopSync')}
      </button>
    </p>
  );
}
