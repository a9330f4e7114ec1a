import { useSignal } from '@preact/signals';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { relativeTime } from '../../lib/shared/i18n/format.ts';
import { DialogOutlet } from '../dialogs/dialog-outlet.tsx';
import { Notices } from '../notices/notices.tsx';
import { SyncNotice } from '../notices/sync-notice.tsx';
import { refreshRooms } from '../rooms/actions.ts';
import { isKeyProblem } from '../../lib/shared/errors/classify.ts';
import type { Store } from '../state/store.ts';
import type { Snapshot } from '../state/snapshot.ts';
import { RoomsView } from '../table/rooms-view.tsx';
import { Section } from '../kit/section.tsx';
import css from './rooms-section.module.css';

/** Settings section with the table of all rooms, the time of the last sync, and a sync button. */
export function RoomsSection({ store, snapshot }: { store: Store; snapshot: Snapshot }) {
  const problem = snapshot.health.error;
  const busy = useSignal(false);
  const refresh = async () => {
    if (busy.value) return;
    busy.value = true;
    await refreshRooms();
    busy.value = false;
  };
  return (
    <Section title={i18n.t('options.rooms')} wide>
      <div class={css.line}>
        <p>
          {store.isComplete.value && `${roomCount(store.rooms.value.length)} · `}
          {syncedText(snapshot, store.now.value)}
        </p>
        <SyncNotice accounts={snapshot.accounts} />
        <button
          type="button"
          disabled={!snapshot.account}
          aria-disabled={busy.value}
          onClick={() => reportErrors(refresh())}
        >
          {i18n.t(busy.value ? 'options.syncing' : 'options.syncNow')}
        </button>
      </div>
      {store.rooms.value.length > 0 && <RoomsView store={store} snapshot={snapshot} />}
      <DialogOutlet />
      <Notices
        deleted={snapshot.deleted}
        failedDeletions={snapshot.failedDeletions}
        twins={snapshot.twins}
        linkHosts={snapshot.linkHosts}
        presence={snapshot.presence}
        problem={problem && isKeyProblem(problem) ? undefined : problem}
        team={snapshot.accounts.length > 1 ? snapshot.health.ofAccount : undefined}
      />
    </Section>
  );
}

const roomCount = (count: number) =>
  count === 0 ? i18n.t('options.noRooms') : i18n.plural('options.roomCount', count);

function syncedText({ health }: Snapshot, now: number): string {
  if (health.syncedAt === undefined) return i18n.t('options.neverSynced');
  return i18n.t('options.synced', [relativeTime(health.syncedAt, now) ?? i18n.t('popup.moment')]);
}
