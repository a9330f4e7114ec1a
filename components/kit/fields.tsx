import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import css from './fields.module.css';

interface LabelledProps {
  label: string;
  /** The id of the control inside. */
  for: string;
  help?: string;
  children: ComponentChildren;
}

/** A control with its label above and help below. The help's id is the control's with `-help` behind. */
export const Labelled = ({ label, for: id, help, children }: LabelledProps) => (
  <div class={css.labelled}>
    <label for={id}>{label}</label>
    {children}
    {help && (
      <p id={`${id}-help`} class={css.help}>
        {help}
      </p>
    )}
  </div>
);

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

interface LineFieldProps {
  id: string;
  label: string;
  help?: string | undefined;
  autocomplete?: 'name' | 'off';
  placeholder?: string | undefined;
  value: string;
  onType: (value: string) => void;
  /** When the host is done with it. */
  onChange?: (value: string) => void;
}

/** A line of text, with its label. */
export const LineField = ({
  id,
  label,
  help,
  autocomplete = 'off',
  placeholder,
  value,
  onType,
  onChange,
}: LineFieldProps) => (
  <Labelled label={label} for={id} {...(help && { help })}>
    <input
      id={id}
      class="field"
      type="text"
      dir="auto"
      autocomplete={autocomplete}
      placeholder={placeholder}
      aria-describedby={help && `${id}-help`}
      value={value}
      onInput={({ currentTarget }) => onType(currentTarget.value)}
      onChange={({ currentTarget }) => onChange?.(currentTarget.value)}
    />
  </Labelled>
);

interface TextFieldProps {
  id: string;
  label: string;
  help?: string;
  value: Signal<string>;
}

/** A line of text that is kept in a signal. */
export const TextField = ({ value, ...field }: TextFieldProps) => (
  <LineField
    {...field}
    value={value.value}
    onType={(typed) => {
      value.value = typed;
    }}
  />
);

interface TimeFieldProps {
  id: string;
  label: string;
  help?: string;
  /** As a `datetime-local` field has it; empty for none. */
  time: Signal<string>;
}

/** A day and a time, on the host's own clock. */
export const TimeField = ({ id, label, help, time }: TimeFieldProps) => (
  <Labelled label={label} for={id} {...(help && { help })}>
    <input
      id={id}
      class="field"
      type="datetime-local"
      aria-describedby={help && `${id}-help`}
      value={time.value}
      onInput={({ currentTarget }) => {
        time.value = currentTarget.value;
      }}
    />
  </Labelled>
);
