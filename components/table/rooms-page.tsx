import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { openSettings } from '../../lib/shared/browser/settings-page.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { relativeTime } from '../../lib/shared/i18n/format.ts';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { DialogOutlet } from '../dialogs/dialog-outlet.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { usePageTitle } from '../kit/page-title.ts';
import { Notices } from '../notices/notices.tsx';
import { StorageFailure } from '../notices/storage-failure.tsx';
import { SyncNotice } from '../notices/sync-notice.tsx';
import { refreshRooms } from '../rooms/actions.ts';
import { requestDurabilityOnce } from '../state/durability.ts';
import type { Snapshot } from '../state/snapshot.ts';
import type { Store } from '../state/store.ts';
import { CreateRoom } from './create-room.tsx';
import css from './rooms-page.module.css';
import { RoomsView } from './rooms-view.tsx';

/** The page with all rooms as a table. Renders nothing until the database has been read, so that nothing moves later. */
export function RoomsPage({ store }: { store: Store }) {
  usePageTitle(i18n.t('popup.rooms'));
  const snapshot = store.snapshot.value;
  if (!snapshot) return null;
  return (
    <main class={css.page}>
      <header class={css.header}>
        <img src="/icon.svg" alt="" />
        <div class={css.names}>
          <p class={css.product}>{i18n.t('manifest.name')}</p>
          <h1>{i18n.t('popup.rooms')}</h1>
        </div>
        <a href="/options.html">{i18n.t('popup.settings')}</a>
      </header>
      {snapshot.ok ? <Content store={store} snapshot={snapshot.value} /> : <StorageFailure />}
    </main>
  );
}

function Content({ store, snapshot }: { store: Store; snapshot: Snapshot }) {
  const hasRooms = snapshot.first.length > 0;
  useEffect(() => requestDurabilityOnce(hasRooms, { isPopup: false }), [hasRooms]);
  if (!snapshot.account) return <NoKey />;
  const problem = snapshot.health.error;
  return (
    <>
      <div class={css.top}>
        <CreateRoom
          presets={store.presets.value ?? []}
          team={snapshot.accounts.length > 1 ? snapshot.account : undefined}
        />
        <SyncState store={store} snapshot={snapshot} />
      </div>
      {store.rooms.value.length > 0 && <RoomsView store={store} snapshot={snapshot} />}
      {store.rooms.value.length === 0 && snapshot.health.syncedAt !== undefined && (
        <EmptyState title={i18n.t('popup.firstRoom')} text={i18n.t('popup.firstRoomHow')} />
      )}
      <DialogOutlet />
      <div class={css.notices}>
        <Notices
          deleted={snapshot.deleted}
          failedDeletions={snapshot.failedDeletions}
          twins={snapshot.twins}
          linkHosts={snapshot.linkHosts}
          presence={snapshot.presence}
          problem={problem}
          team={snapshot.accounts.length > 1 ? snapshot.health.ofAccount : undefined}
        />
      </div>
    </>
  );
}

/** How many rooms there are and when they were last synced, with a button that syncs them. */
function SyncState({ store, snapshot }: { store: Store; snapshot: Snapshot }) {
  const busy = useSignal(false);
  const refresh = async () => {
    if (busy.value) return;
    busy.value = true;
    await refreshRooms();
    busy.value = false;
  };
  return (
    <div class={css.line}>
      <p>
        {store.isComplete.value && `${roomCount(store.rooms.value.length)} · `}
        {syncedText(snapshot, store.now.value)}
      </p>
      <SyncNotice accounts={snapshot.accounts} />
      <button type="button" aria-disabled={busy.value} onClick={() => reportErrors(refresh())}>
        {i18n.t(busy.value ? 'options.syncing' : 'options.syncNow')}
      </button>
    </div>
  );
}

const NoKey = () => (
  <EmptyState title={i18n.t('popup.welcome')} text={i18n.t('popup.noKey')}>
    <button type="button" class="primary" onClick={() => reportErrors(openSettings('account'))}>
      {i18n.t('popup.addApiKey')}
    </button>
  </EmptyState>
);

const roomCount = (count: number) =>
  count === 0 ? i18n.t('options.noRooms') : i18n.plural('options.roomCount', count);

function syncedText({ health }: Snapshot, now: number): string {
  if (health.syncedAt === undefined) return i18n.t('options.neverSynced');
  return i18n.t('options.synced', [relativeTime(health.syncedAt, now) ?? i18n.t('popup.moment')]);
}
