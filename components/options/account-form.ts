import { useSignal } from '@preact/signals';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { cleanKey } from '../../lib/shared/eyeson/api-key.ts';
import type { AppError } from '../../lib/shared/errors/errors.ts';
import { explain } from '../../lib/shared/errors/explain.ts';
import type { Account } from '../../lib/shared/database/database.ts';
import { settings } from '../../lib/shared/settings/settings.ts';
import { shortName, teamName } from '../../lib/shared/rooms/names.ts';
import type { Health } from '../state/health.ts';
import { teamState } from '../state/team-state.ts';
import { useSetting } from '../state/settings.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import type { Colour } from '../../lib/shared/colours.ts';

/** Status message below the account form. */
export interface KeyCheckResult {
  /** Translated sentence; empty for none. */
  text: string;
  tone: 'good' | 'bad' | 'plain';
  /** Whether it is the key that is refused: the sentence then stands at its field. */
  isAboutKey?: boolean;
}

/** Values of the account form. */
export interface AccountValues {
  /** The API key. */
  key: string;
  /** The host's name, as guests see it. */
  name: string;
  /** The user's own name for the team; empty to use Eyeson's. */
  label: string;
  /** Colour that marks the team; undefined for none. */
  colour: Colour | undefined;
}

interface AccountFormOptions {
  /** Whether there is no other team. */
  isLast: boolean;
  /** Whether there are rooms, which keep the name that the host had when they were created. */
  hasRooms: boolean;
  /** Called with the id of the account after a successful save. */
  onSaved: (accountId: string) => void;
}

/**
 * State and actions of the account form. `save` resolves to whether the key was refused.
 * @param account the edited team; undefined for a new one
 */
export function useAccountForm(
  account: Account | undefined,
  health: Health | undefined,
  { isLast, hasRooms, onSaved }: AccountFormOptions,
) {
  const typed = useSignal<Partial<AccountValues>>({});
  const busy = useSignal(false);
  const result = useSignal<KeyCheckResult>();
  const [syncedName, syncName, nameProblem] = useSetting(settings.hostName);

  const values: AccountValues = {
    key: account?.key ?? '',
    name: account?.hostName ?? syncedName.value ?? '',
    label: account?.label ?? '',
    colour: account?.colour,
    ...typed.value,
  };

  const reset = () => {
    typed.value = {};
    result.value = undefined;
  };

  const save = async (): Promise<boolean> => {
    if (busy.value) return false;
    const { key, name, label, colour = null } = values;
    if (!cleanKey(key).ok) {
      const message = key.trim() ? 'options.keyMalformed' : 'options.keyMissing';
      result.value = { text: i18n.t(message), tone: 'bad', isAboutKey: true };
      return true;
    }
    busy.value = true;
    result.value = { text: i18n.t('options.checking'), tone: 'plain' };
    const hostName = name.trim() || i18n.t('options.host');
    const connected = await sendMessage('team.connect', {
      key,
      hostName,
      ...(account && { accountId: account.id }),
    });
    busy.value = false;
    // The message of a connected account is derived from its health, so that it follows later changes.
    result.value = connected.ok ? undefined : failed(connected.error);
    if (!connected.ok) return isAboutKey(connected.error);
    const { accountId } = connected.value;
    const marks = { label: label.trim() || null, colour };
    const isMarked = 'label' in typed.value || 'colour' in typed.value;
    const marked = isMarked ? await sendMessage('team.updateMetadata', { accountId, marks }) : connected;
    if (!marked.ok) result.value = failed(marked.error);
    else {
      typed.value = {};
      if (account && account.hostName !== hostName && hasRooms)
        result.value = { text: i18n.t('options.nameKept', [shortName(hostName)]), tone: 'plain' };
    }
    onSaved(accountId);
    await syncName(hostName);
    return false;
  };

  const disconnect = async () => {
    const team = account && { accountId: account.id };
    // Nothing would delete these rooms later. If they cannot be deleted now, the host sees them again and decides.
    const finished = await sendMessage('deletions.finish', team);
    if (!finished.ok) {
      result.value = { text: `${i18n.t('options.notForgotten')} ${explain(finished.error)}`, tone: 'bad' };
      return;
    }
    const disconnected = await sendMessage('team.disconnect', team);
    typed.value = {};
    // The form then shows the next team, whose message is derived from its health.
    if (!disconnected.ok) result.value = failed(disconnected.error);
    else result.value = isLast ? { text: i18n.t('options.forgotten'), tone: 'plain' } : undefined;
  };

  const edit = (more: Partial<AccountValues>) => {
    typed.value = { ...typed.value, ...more };
  };

  return {
    values,
    edit,
    busy,
    nameProblem,
    shownResult: result.value ?? resultOf(account, health),
    save,
    disconnect,
    reset,
  };
}

/** Status before any action: the account works as far as is known, or the reason why it does not. */
function resultOf(account: Account | undefined, health: Health | undefined): KeyCheckResult {
  if (!account) return { text: '', tone: 'plain' };
  const state = teamState(account, health ?? {});
  const isConnected = state === 'ok' || state === 'stale' || state === 'offline';
  if (health?.error && !isConnected) return failed(health.error);
  return { text: i18n.t('options.connectedTo', [shortName(teamName(account))]), tone: 'good' };
}

const isAboutKey = ({ kind }: AppError) => kind === 'bad-key' || kind === 'key-locked' || kind === 'invalid';

const failed = (error: AppError): KeyCheckResult => ({
  text: explain(error),
  tone: 'bad',
  isAboutKey: isAboutKey(error),
});
