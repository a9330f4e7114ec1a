import { i18n } from '../../shared/i18n/translate.ts';
import { browser } from '../../shared/browser/api.ts';
import { isKeyProblem } from '../../shared/errors/classify.ts';
import type { AppError } from '../../shared/errors/errors.ts';
import { attempt } from '../../shared/errors/problem-log.ts';
import { explain } from '../../shared/errors/explain.ts';

/**
 * The state of the toolbar button: an error that the host has to resolve, guests who have waited for a long time,
 * waiting guests, or none of these.
 */
export type BadgeState =
  | { kind: 'broken'; error: AppError }
  | { kind: 'long-waiting'; guests: number }
  | { kind: 'waiting'; guests: number }
  | { kind: 'calm' };

/** From this waiting time of the first guest on, in milliseconds, the badge is red. */
const LONG_WAIT_MS = 5 * 60_000;

const AMBER = '#b45309';
const RED = '#b91c1c';

/**
 * Calculates the badge state with the highest priority. Only errors that the host has to resolve count; a lost network
 * connection returns by itself.
 * @param input `guests`: how many are waiting; `waitedMs`: how long the first one has waited, in milliseconds;
 * `errors`: the current error of each account
 */
export function badgeState(input: { guests: number; waitedMs: number; errors: AppError[] }): BadgeState {
  const { guests, waitedMs } = input;
  const error = input.errors.find(isKeyProblem);
  if (error) return { kind: 'broken', error };
  if (guests === 0) return { kind: 'calm' };
  return { kind: waitedMs >= LONG_WAIT_MS ? 'long-waiting' : 'waiting', guests };
}

/**
 * Shows the state on the toolbar button, with a tooltip that describes it. The state is also in the URL of the popup,
 * which has to know before its first frame whether it shows more than the list of rooms.
 */
export async function showBadge(state: BadgeState): Promise<void> {
  // Manifest version 2 (Firefox) has the same functions under the name `browserAction`.
  const action = browser.action ?? browser.browserAction;
  await Promise.all([
    action.setBadgeText({ text: textOf(state) }),
    action.setBadgeBackgroundColor({
      color: state.kind === 'broken' || state.kind === 'long-waiting' ? RED : AMBER,
    }),
    action.setPopup({ popup: state.kind === 'calm' ? '/popup.html' : `/popup.html?${state.kind}` }),
    attempt('badge tooltip', async () => action.setTitle({ title: titleOf(state) }), undefined),
  ]);
}

function textOf(state: BadgeState): string {
  if (state.kind === 'broken') return '!';
  return state.kind === 'calm' ? '' : String(state.guests);
}

function titleOf(state: BadgeState): string {
  const name = i18n.t('manifest.name');
  if (state.kind === 'broken') return `${name}: ${explain(state.error)}`;
  return state.kind === 'calm' ? name : i18n.plural('alerts.guestsWaiting', state.guests);
}
