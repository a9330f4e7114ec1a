import { useSignal } from '@preact/signals';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import type { AppError } from '../../lib/shared/errors/errors.ts';
import { explain } from '../../lib/shared/errors/explain.ts';
import { Notice } from '../kit/notice.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

/**
 * Shown in place of a page when the browser denies access to the database or the database is corrupt.
 * Offers to reload and to rebuild the database.
 */
export function StorageFailure() {
  const busy = useSignal(false);
  const failure = useSignal<AppError>();
  const rebuild = async () => {
    if (busy.value) return;
    busy.value = true;
    failure.value = undefined;
    const rebuilt = await sendMessage('storage.rebuild');
    busy.value = false;
    if (rebuilt.ok) location.reload();
    else failure.value = rebuilt.error;
  };
  const label = failure.value ? 'backup.rebuildAgain' : 'backup.rebuild';
  return (
    <div role="alert">
      <EmptyState title={i18n.t('popup.storageRefused')} text={explain({ kind: 'storage' })}>
        <button type="button" class="primary" onClick={() => location.reload()}>
          {i18n.t('popup.tryAgain')}
        </button>
        <p>{i18n.t('backup.rebuildWhat')}</p>
        {failure.value && (
          <p>
            <Notice text={`${i18n.t('backup.notRebuilt')} ${explain(failure.value)}`} failed />
          </p>
        )}
        {/* `aria-disabled` keeps the focus on the button; `disabled` would not. */}
        <button type="button" aria-disabled={busy.value} onClick={() => reportErrors(rebuild())}>
          {i18n.t(busy.value ? 'backup.rebuilding' : label)}
        </button>
      </EmptyState>
    </div>
  );
}
