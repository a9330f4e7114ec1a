import { i18n } from '#i18n';
import { browser } from '../browser/extension.ts';
import { explain } from '../explain.ts';
import type { EyesonError } from '../eyeson/errors.ts';

/** What the toolbar button can say; at most one of these, the first that holds. */
export type BadgeState =
  { kind: 'broken'; error: EyesonError } | { kind: 'waiting'; guests: number } | { kind: 'calm' };

const AMBER = '#b45309';
const RED = '#b91c1c';

/** Only what the host must act on is an alarm: a network that is away comes back by itself. */
export function badgeState(guests: number, error: EyesonError | undefined): BadgeState {
  if (error?.kind === 'bad-key' || error?.kind === 'key-locked') return { kind: 'broken', error };
  return guests > 0 ? { kind: 'waiting', guests } : { kind: 'calm' };
}

/** Puts the state on the toolbar button, with its sentence as tooltip. */
export async function showBadge(state: BadgeState): Promise<void> {
  const { text, color, title } = looks(state);
  // Firefox, on manifest version 2, has the same functions under an older name.
  const action = browser.action ?? browser.browserAction;
  await Promise.all([
    action.setBadgeText({ text }),
    action.setBadgeBackgroundColor({ color }),
    action.setTitle({ title }),
  ]);
}

function looks(state: BadgeState): { text: string; color: string; title: string } {
  const name = i18n.t('manifest.name');
  switch (state.kind) {
    case 'broken':
      return { text: '!', color: RED, title: `${name}: ${explain(state.error)}` };
    case 'waiting':
      return { text: String(state.guests), color: AMBER, title: i18n.t('alerts.badge', state.guests) };
    case 'calm':
      return { text: '', color: AMBER, title: name };
  }
}
