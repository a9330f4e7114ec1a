import { i18n } from '../../lib/shared/i18n/translate.ts';
import { browser } from 'wxt/browser';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { relativeTime } from '../../lib/shared/i18n/format.ts';
import { IconButton } from '../kit/icon.tsx';
import { lazy } from '../kit/lazy.tsx';
import { MenuButton } from '../kit/menu-button.tsx';
import { Notices } from '../notices/notices.tsx';
import type { Snapshot } from '../state/snapshot.ts';
import { toast } from '../state/toast.ts';
import css from './footer.module.css';

/**
 * Footer of the popup: messages, sync progress or time of the last check, and what concerns all rooms. Grows
 * upwards, so that no row moves.
 * @param now milliseconds since 1970
 */
export function Footer({ snapshot, now }: { snapshot: Snapshot; now: number }) {
  const { accounts, health, deleted, failedDeletions, twins, linkHosts, presence } = snapshot;
  return (
    <footer class={css.footer}>
      <div class={css.lines}>
        <Notices
          deleted={deleted}
          failedDeletions={failedDeletions}
          twins={twins}
          linkHosts={linkHosts}
          presence={presence}
          problem={health.error}
          team={accounts.length > 1 ? health.ofAccount : undefined}
        />
        {!toast.value && (
          <SyncLine accounts={accounts}>
            <PausedLine now={now}>
              <LastChecked at={health.checkedAt} now={now} />
            </PausedLine>
          </SyncLine>
        )}
      </div>
      <MenuButton
        label={i18n.t('popup.pause')}
        shape="muted"
        items={async () => (await import('./foot-actions.tsx')).pauseMenu()}
        tabIndex={0}
      />
      <IconButton label={i18n.t('popup.rooms')} shape="list" onClick={() => reportErrors(openRooms())} />
      <IconButton
        label={i18n.t('popup.settings')}
        shape="settings"
        onClick={() => reportErrors(browser.runtime.openOptionsPage())}
      />
    </footer>
  );
}

const openRooms = async () => (await import('./foot-actions.tsx')).openRoomsPage();

const PausedLine = lazy(async () => (await import('./foot-actions.tsx')).PausedLine);

const STALE_MS = 2 * 60_000;

/**
 * Time of the last successful presence request, with a warning if it is more than two minutes ago. @param
 * at milliseconds since 1970; undefined if there was none
 * @param now milliseconds since 1970
 */
export function LastChecked({ at, now }: { at: number | undefined; now: number }) {
  if (at === undefined) return <p class={css.checked}>{i18n.t('popup.neverChecked')}</p>;
  const when = relativeTime(at, now);
  if (!when) return <p class={css.checked}>{i18n.t('popup.checkedNow')}</p>;
  const stale = now - at > STALE_MS;
  return <p class={css.checked}>{i18n.t(stale ? 'popup.checkedLongAgo' : 'popup.checked', [when])}</p>;
}

const SyncLine = lazy(async () => (await import('../notices/sync-notice.tsx')).SyncNotice);
