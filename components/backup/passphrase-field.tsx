import type { Signal } from '@preact/signals';
import { Labelled } from '../parts/labelled.tsx';

interface PassphraseFieldProps {
  id: string;
  label: string;
  help?: string;
  words: Signal<string>;
  /** It is being made, not asked for. */
  isNew?: boolean;
}

/** A field for a passphrase. */
export const PassphraseField = ({ id, label, help, words, isNew = false }: PassphraseFieldProps) => (
  <Labelled label={label} for={id} {...(help && { help })}>
    <input
      id={id}
      class="field"
      type="password"
      autocomplete={isNew ? 'new-password' : 'off'}
      aria-describedby={help && `${id}-help`}
      value={words.value}
      onInput={({ currentTarget }) => {
        words.value = currentTarget.value;
      }}
    />
  </Labelled>
);
