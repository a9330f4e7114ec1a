import type { ComponentChildren } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { settings } from '../../lib/shared/settings/settings.ts';
import type { MenuItem } from '../kit/menu.tsx';
import { pausedText, pauses } from '../state/pause.ts';
import { useSetting } from '../state/settings.ts';
import { showError } from '../state/toast.ts';

/** Pauses all notifications. @param end in milliseconds since 1970; 0 resumes them */
const pauseUntil = (end: number): void =>
  reportErrors(settings.muteUntil.setValue(end).catch(() => showError({ kind: 'storage' })));

/** Items of the menu that pauses all notifications. */
export const pauseMenu = (): MenuItem[] =>
  pauses.map(({ label, end }) => ({ label: i18n.t(label), run: () => pauseUntil(end()) }));

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
      {pausedText(until, now)}{' '}
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
