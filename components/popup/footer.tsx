import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { run } from '../../lib/browser/run.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { late } from '../parts/late.tsx';
import { Notices } from '../parts/notices.tsx';
import type { Standing } from '../state/standing.ts';
import { notice } from '../state/notice.ts';
import { Checked } from './checked.tsx';
import css from './footer.module.css';

const SyncLine = late(async () => (await import('../parts/sync-line.tsx')).SyncLine);

/** How fresh the list is or how far its reading has come, what is to be said, and the way to the options. Grows upwards, so that no row moves. */
export function Footer({ standing, now }: { standing: Standing; now: number }) {
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
        {!notice.value && (
          <SyncLine accounts={accounts}>
            <Checked at={health.checkedAt} now={now} />
          </SyncLine>
        )}
      </div>
      <IconButton
        label={i18n.t('popup.settings')}
        shape="settings"
        onClick={() => run(browser.runtime.openOptionsPage())}
      />
    </footer>
  );
}
