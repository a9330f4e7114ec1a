import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { type Command, getCommands, openShortcutSettings } from '../../lib/shared/browser/shortcuts.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { Dialog } from '../kit/dialog.tsx';
import css from './shortcuts-dialog.module.css';

const COMMAND = navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl';

/** Lists all keyboard shortcuts, including the browser-wide ones as they are currently configured. */
export function ShortcutsDialog() {
  const commands = useSignal<Command[]>();
  useEffect(() => {
    const read = async () => {
      commands.value = await getCommands();
    };
    reportErrors(read());
  }, []);
  if (!commands.value) return null;

  return (
    <Dialog title={i18n.t('more.keys')}>
      <h3 class={css.heading}>{i18n.t('more.keysHere')}</h3>
      <dl class={css.keys}>
        <Key keys="↓ ↑" what={i18n.t('more.goThrough')} />
        <Key keys="Enter" what={i18n.t('popup.copyGuestLink')} />
        <Key keys={`${COMMAND}+Enter`} what={i18n.t('popup.startMeeting')} />
        <Key keys="Shift+Enter" what={i18n.t('popup.createRoom')} />
        <Key keys="Alt+↑ Alt+↓" what={i18n.t('more.movePinned')} />
        <Key keys="/" what={i18n.t('popup.find')} />
        <Key keys="?" what={i18n.t('more.keys')} />
        <Key keys="Esc" what={i18n.t('rooms.close')} />
      </dl>
      <h3 class={css.heading}>{i18n.t('more.keysThere')}</h3>
      <dl class={css.keys}>
        {commands.value.map(({ name = '', description, shortcut }) => (
          <Key key={name} keys={shortcut ?? ''} what={description || i18n.t('commands.open')} />
        ))}
      </dl>
      <p>{i18n.t('commands.address')}</p>
      <button type="button" class={css.change} onClick={() => reportErrors(openShortcutSettings())}>
        {i18n.t('commands.change')}
      </button>
    </Dialog>
  );
}

const Key = ({ keys, what }: { keys: string; what: string }) => (
  <div class={css.line}>
    <dt>{what}</dt>
    <dd>{keys ? keys.split(' ').map((key) => <kbd key={key}>{key}</kbd>) : i18n.t('commands.noKey')}</dd>
  </div>
);
