import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Labelled } from '../parts/labelled.tsx';
import css from './key-field.module.css';

/** The API key, masked until the host wants to see it. */
export function KeyField({ value, onInput }: { value: string; onInput: (value: string) => void }) {
  const shown = useSignal(false);
  const id = useId();
  const field = {
    id,
    class: 'field',
    autocomplete: 'off',
    spellcheck: false,
    'aria-describedby': `${id}-help`,
    value,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => onInput(currentTarget.value),
  };
  return (
    <Labelled label={i18n.t('options.apiKey')} for={id} help={i18n.t('options.apiKeyHelp')}>
      <div class={css.line}>
        {shown.value ? <input type="text" {...field} /> : <input type="password" {...field} />}
        <button
          type="button"
          aria-pressed={shown.value}
          aria-controls={id}
          onClick={() => {
            shown.value = !shown.value;
          }}
        >
          {i18n.t('options.showKey')}
        </button>
      </div>
    </Labelled>
  );
}
