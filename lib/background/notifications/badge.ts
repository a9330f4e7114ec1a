import { i18n } from '#i18n';
import { browser } from '../../shared/browser/api.ts';
import { isKeyProblem } from '../../shared/errors/classify.ts';
import type { AppError } from '../../shared/errors/errors.ts';
import { explain } from '../../shared/errors/explain.ts';

/** What the toolbar button can say: one of these. */
export type BadgeState =
  | { kind: 'broken'; error: AppError }
  | { kind: 'long-waiting'; guests: number }
  | { kind: 'waiting'; guests: number }
  | { kind: 'calm' };

/** After this time guests have waited long, in milliseconds. */
const LONG = 5 * 60_000;

const AMBER = '#b45309';
const RED = '#b91c1c';

/** The first that holds. Of errors only what the host must act on is an alarm: a network that is away comes back by itself. */
export function badgeState(now: { guests: number; waitedMs: number; errors: AppError[] }): BadgeState {
  const { guests, waitedMs } = now;
  const error = now.errors.find(isKeyProblem);
  if (error) return { kind: 'broken', error };
  if (guests === 0) return { kind: 'calm' };
  return { kind: waitedMs >= LONG ? 'long-waiting' : 'waiting', guests };
}

/**
 * Puts the state on the toolbar button, with its sentence as tooltip. The popup behind it has to know at once, in its
 * address, whether it will have more to show than its list.
 */
export async function showBadge(state: BadgeState): Promise<void> {
  const { text, color, title } = looks(state);
  // Firefox, on manifest version 2, has the same functions under an older name.
  const action = browser.action ?? browser.browserAction;
  await Promise.all([
    action.setBadgeText({ text }),
    action.setBadgeBackgroundColor({ color }),
    action.setTitle({ title }),
    action.setPopup({ popup: state.kind === 'calm' ? '/popup.html' : `/popup.html?${state.kind}` }),
  ]);
}

function looks(state: BadgeState): { text: string; color: string; title: string } {
  const name = i18n.t('manifest.name');
  switch (state.kind) {
    case 'broken':
      return { text: '!', color: RED, title: `${name}: ${explain(state.error)}` };
    case 'long-waiting':
    case 'waiting': {
      const color = state.kind === 'waiting' ? AMBER : RED;
      return { text: String(state.guests), color, title: i18n.t('alerts.guestsWaiting', state.guests) };
    }
    case 'calm':
      return { text: '', color: AMBER, title: name };
  }
}
