import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Command, getCommands, openShortcutSettings } from '../../lib/shared/browser/shortcuts.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { onReturn } from './on-return.ts';
import { Section } from './section.tsx';
import css from './shortcuts-section.module.css';

/** Settings section with the keyboard commands as the browser has them. They are changed on a page of the browser's. */
export function ShortcutsSection() {
  const commands = useSignal<Command[]>([]);
  useEffect(() => {
    const read = async () => {
      commands.value = await getCommands();
    };
    reportErrors(read());
    return onReturn(() => reportErrors(read()));
  }, []);
  return (
    <Section id="shortcuts">
      <p>{i18n.t('more.keysThere')}</p>
      <dl class={css.keys}>
        {commands.value.map(({ name = '', description, shortcut }) => (
          <div key={name}>
            <dt>{description || i18n.t('commands.open')}</dt>
            <dd>{shortcut ? <kbd>{shortcut}</kbd> : i18n.t('commands.noKey')}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => reportErrors(openShortcutSettings())}>
        {i18n.t('commands.change')}
      </button>
      <p>{i18n.t('commands.address')}</p>
    </Section>
  );
}
