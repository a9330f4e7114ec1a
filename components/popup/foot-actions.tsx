import type { ComponentChildren } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { shortTime } from '../../lib/shared/i18n/format.ts';
import { settings, UNTIL_RESUMED } from '../../lib/shared/settings/settings.ts';
import type { MenuItem } from '../kit/menu.tsx';
import { useSetting } from '../state/settings.ts';
import { showError } from '../state/toast.ts';

const HOUR = 3_600_000;

const tomorrow = () => new Date().setHours(24, 0, 0, 0);

/** Pauses all notifications. @param end in milliseconds since 1970; 0 resumes them */
const pauseUntil = (end: number): void =>
  reportErrors(settings.muteUntil.setValue(end).catch(() => showError({ kind: 'storage' })));

/** Items of the menu that pauses all notifications. */
export const pauseMenu = (): MenuItem[] => [
  { label: i18n.t('quiet.forAnHour'), run: () => pauseUntil(Date.now() + HOUR) },
  { label: i18n.t('quiet.untilTomorrow'), run: () => pauseUntil(tomorrow()) },
  { label: i18n.t('quiet.untilResumed'), run: () => pauseUntil(UNTIL_RESUMED) },
];

/**
 * Says that notifications are paused, and resumes them; renders its children while they are not. It takes their place
 * because a further line would move the foot.
 * @param now milliseconds since 1970
 */
export function PausedLine({ now, children }: { now: number; children?: ComponentChildren }) {
  const [paused] = useSetting(settings.muteUntil);
  const until = paused.value ?? 0;
  if (until <= now) return <>{children}</>;
  return (
    <p>
      {until === UNTIL_RESUMED ? i18n.t('quiet.muted') : i18n.t('quiet.mutedUntil', [shortTime(until, now)])}{' '}
      <button type="button" class="link" onClick={() => pauseUntil(0)}>
        {i18n.t('quiet.unmute')}
      </button>
    </p>
  );
}

/** Opens the page with all rooms, or leads to it where it is open. */
export async function openRoomsPage(): Promise<void> {
  const url = new URL('rooms.html', location.href).href;
  const [open] = await browser.tabs.query({ url });
  if (open?.id === undefined) await browser.tabs.create({ url });
  else {
    await browser.tabs.update(open.id, { active: true });
    await browser.windows.update(open.windowId, { focused: true });
  }
}
