import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import { explain } from '../../lib/explain.ts';
import { ask } from '../../lib/messages.ts';
import { Teaching } from './teaching.tsx';

/** What a page shows when the browser refuses the database, or it is broken: the ways back. */
export function StorageRefused() {
  const busy = useSignal(false);
  const rebuild = async () => {
    busy.value = true;
    const rebuilt = await ask('storage.rebuild');
    busy.value = false;
    if (rebuilt.ok) location.reload();
  };
  return (
    <div role="alert">
      <Teaching title={i18n.t('popup.storageRefused')} text={explain({ kind: 'storage' })}>
        <button type="button" class="primary" onClick={() => location.reload()}>
          {i18n.t('popup.tryAgain')}
        </button>
        <p>{i18n.t('backup.rebuildWhat')}</p>
        <button type="button" disabled={busy.value} onClick={() => run(rebuild())}>
          {i18n.t(busy.value ? 'backup.rebuilding' : 'backup.rebuild')}
        </button>
      </Teaching>
    </div>
  );
}
