import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
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

/** All rooms, and how fresh the list is. */
export function RoomsSection({ model, standing }: { model: Store; standing: Snapshot }) {
  const problem = standing.health.error;
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
          {model.areAll.value && `${i18n.t('options.roomCount', model.rooms.value.length)} · `}
          {syncedText(standing, model.now.value)}
        </p>
        <SyncNotice accounts={standing.accounts} />
        <button
          type="button"
          disabled={!standing.account}
          aria-disabled={busy.value}
          onClick={() => reportErrors(refresh())}
        >
          {i18n.t(busy.value ? 'options.syncing' : 'options.syncNow')}
        </button>
      </div>
      {model.rooms.value.length > 0 && <RoomsView model={model} standing={standing} />}
      <DialogOutlet />
      <Notices
        deleted={standing.deleted}
        refused={standing.refused}
        problem={problem && isKeyProblem(problem) ? undefined : problem}
        team={standing.accounts.length > 1 ? standing.health.ofAccount : undefined}
      />
    </Section>
  );
}

function syncedText({ health }: Snapshot, now: number): string {
  if (health.syncedAt === undefined) return i18n.t('options.neverSynced');
  return i18n.t('options.synced', [relativeTime(health.syncedAt, now) ?? i18n.t('popup.moment')]);
}
