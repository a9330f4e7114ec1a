import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { relativeTime } from '../../lib/shared/i18n/format.ts';
import { IconButton } from '../kit/icon.tsx';
import { lazy } from '../kit/lazy.tsx';
import { Notices } from '../notices/notices.tsx';
import type { Snapshot } from '../state/snapshot.ts';
import { toast } from '../state/toast.ts';
import css from './footer.module.css';

const STALE_MS = 2 * 60_000;

/** When Eyeson was last asked what goes on, and that this is a while ago. Times in milliseconds since 1970. */
export function LastChecked({ at, now }: { at: number | undefined; now: number }) {
  if (at === undefined) return <p class={css.checked}>{i18n.t('popup.neverChecked')}</p>;
  const when = relativeTime(at, now);
  if (!when) return <p class={css.checked}>{i18n.t('popup.checkedNow')}</p>;
  const stale = now - at > STALE_MS;
  return <p class={css.checked}>{i18n.t(stale ? 'popup.checkedLongAgo' : 'popup.checked', [when])}</p>;
}

const SyncLine = lazy(async () => (await import('../notices/sync-notice.tsx')).SyncNotice);

/** How fresh the list is or how far its reading has come, what is to be said, and the way to the options. Grows upwards, so that no row moves. */
export function Footer({ standing, now }: { standing: Snapshot; now: number }) {
  const { accounts, health, deleted, refused } = standing;
  return (
    <footer class={css.footer}>
      <div class={css.lines}>
        <Notices
          deleted={deleted}
          refused={refused}
          problem={health.error}
          team={accounts.length > 1 ? health.ofAccount : undefined}
        />
        {!toast.value && (
          <SyncLine accounts={accounts}>
            <LastChecked at={health.checkedAt} now={now} />
          </SyncLine>
        )}
      </div>
      <IconButton
        label={i18n.t('popup.settings')}
        shape="settings"
        onClick={() => reportErrors(browser.runtime.openOptionsPage())}
      />
    </footer>
  );
}
