import { i18n } from '#i18n';
import { explain } from '../../lib/explain.ts';
import { Teaching } from './teaching.tsx';

/** What a page shows when the browser refuses the database. */
export const StorageRefused = () => (
  <div role="alert">
    <Teaching title={i18n.t('popup.storageRefused')} text={explain({ kind: 'storage' })}>
      <button type="button" class="primary" onClick={() => location.reload()}>
        {i18n.t('popup.tryAgain')}
      </button>
    </Teaching>
  </div>
);
