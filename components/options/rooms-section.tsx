import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import { ago } from '../page/times.ts';
import { LateDialogs } from '../parts/late-dialogs.tsx';
import { Notices } from '../parts/notices.tsx';
import { SyncLine } from '../parts/sync-line.tsx';
import { refreshRooms } from '../rooms/actions.ts';
import { isKeyProblem } from '../state/key-problem.ts';
import type { Model } from '../state/model.ts';
import type { Standing } from '../state/standing.ts';
import { RoomsView } from '../table/rooms-view.tsx';
import { Section } from './section.tsx';
import css from './rooms-section.module.css';

/** All rooms, and how fresh the list is. */
export function RoomsSection({ model, standing }: { model: Model; standing: Standing }) {
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
        <SyncLine accounts={standing.accounts} />
        <button
          type="button"
          disabled={!standing.account}
          aria-disabled={busy.value}
          onClick={() => run(refresh())}
        >
          {i18n.t(busy.value ? 'options.syncing' : 'options.syncNow')}
        </button>
      </div>
      {model.rooms.value.length > 0 && <RoomsView model={model} standing={standing} />}
      <LateDialogs />
      <Notices
        deleted={standing.deleted}
        refused={standing.refused}
        problem={problem && isKeyProblem(problem) ? undefined : problem}
        team={standing.accounts.length > 1 ? standing.health.ofAccount : undefined}
      />
    </Section>
  );
}

function syncedText({ health }: Standing, now: number): string {
  if (health.syncedAt === undefined) return i18n.t('options.neverSynced');
  return i18n.t('options.synced', [ago(health.syncedAt, now) ?? i18n.t('popup.moment')]);
}
