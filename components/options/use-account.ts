import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { cleanKey } from '../../lib/eyeson/key.ts';
import type { EyesonError } from '../../lib/eyeson/errors.ts';
import { explain } from '../../lib/explain.ts';
import { ask } from '../../lib/messages.ts';
import type { Account } from '../../lib/rooms/database.ts';
import { settings } from '../../lib/settings.ts';
import type { Health } from '../state/health.ts';
import { isKeyProblem } from '../state/key-problem.ts';
import { useSetting } from '../state/use-setting.ts';

/** What is said of an account. */
export interface Verdict {
  text: string;
  tone: 'good' | 'bad' | 'plain';
}

/** The account form: what stands in its fields, what is said of it, and what its buttons do. */
export function useAccount(account: Account | undefined, health: Health) {
  const typed = useSignal<{ key?: string; name?: string }>({});
  const busy = useSignal(false);
  const said = useSignal<Verdict>();
  const [syncedName, syncName] = useSetting(settings.hostName);

  const key = typed.value.key ?? account?.key ?? '';
  const name = typed.value.name ?? account?.hostName ?? syncedName.value ?? '';

  const save = async () => {
    if (busy.value) return;
    if (!cleanKey(key).ok) {
      said.value = { text: i18n.t('options.keyMalformed'), tone: 'bad' };
      return;
    }
    busy.value = true;
    said.value = { text: i18n.t('options.checking'), tone: 'plain' };
    const hostName = name.trim() || i18n.t('options.host');
    const connected = await ask('account.connect', { key, hostName });
    busy.value = false;
    // Of an account that works its own standing tells, also when that changes later.
    said.value = connected.ok ? undefined : failed(connected.error);
    if (!connected.ok) return;
    typed.value = {};
    await syncName(hostName);
  };

  const forget = async () => {
    const forgotten = await ask('account.forget');
    typed.value = {};
    said.value = forgotten.ok
      ? { text: i18n.t('options.forgotten'), tone: 'plain' }
      : failed(forgotten.error);
  };

  return { key, name, typed, busy, verdict: said.value ?? standingOf(account, health), save, forget };
}

/** What can be said before anything was done: as far as is known the account works, or why it does not. */
function standingOf(account: Account | undefined, health: Health): Verdict {
  if (!account) return { text: '', tone: 'plain' };
  return health.error && isKeyProblem(health.error) ? failed(health.error) : connectedTo(account.team);
}

const connectedTo = (team: string): Verdict => ({
  text: i18n.t('options.connectedTo', [team || 'Eyeson']),
  tone: 'good',
});

const failed = (error: EyesonError): Verdict => ({ text: explain(error), tone: 'bad' });
