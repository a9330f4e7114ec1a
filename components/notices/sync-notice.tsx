import type { ComponentChildren } from 'preact';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import type { Account } from '../../lib/shared/database/database.ts';
import { count } from '../../lib/shared/i18n/format.ts';
import { refreshRooms } from '../rooms/actions.ts';
import { runAction } from '../state/toast.ts';
import { useSyncProgress } from '../state/sync-progress.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

/**
 * Progress of the room sync with a button that stops or resumes it. Renders its children while no sync
 * runs, and both when it is stopped.
 */
export function SyncNotice({ accounts, children }: { accounts: Account[]; children?: ComponentChildren }) {
  const progress = useSyncProgress(accounts).value;
  if (!progress) return <>{children}</>;
  const { stopped } = progress;
  const counts = [count(progress.done), count(progress.total)] as const;
  const line = (
    <p>
      {stopped ? i18n.t('popup.syncStopped', [...counts]) : i18n.t('popup.syncProgress', [...counts])}{' '}
      <button
        type="button"
        class="link"
        onClick={() =>
          reportErrors(stopped ? refreshRooms() : runAction(() => sendMessage('rooms.stopRefresh')))
        }
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
