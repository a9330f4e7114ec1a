import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { fromLocal, isSkipped, shortTime } from '../../lib/shared/i18n/format.ts';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import css from './fields.module.css';

interface LabelledProps {
  label: string;
  /** Id of the labelled control. */
  for: string;
  /** Help text; rendered in an element with the id `<for>-help`. */
  help?: string;
  /** The control. */
  children: ComponentChildren;
}

/**
 * Renders a control with a label above and a help text below. The control has to refer to the help by
 * `aria-describedby`.
 */
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
  /** The passphrase as typed. */
  passphrase: Signal<string>;
  /** Whether a new passphrase is chosen rather than an existing one entered. */
  isNew?: boolean;
}

/** Password field for a passphrase. */
export const PassphraseField = ({ id, label, help, passphrase, isNew = false }: PassphraseFieldProps) => (
  <Labelled label={label} for={id} {...(help && { help })}>
    <input
      id={id}
      class="field"
      type="password"
      autocomplete={isNew ? 'new-password' : 'off'}
      aria-describedby={help && `${id}-help`}
      value={passphrase.value}
      onInput={({ currentTarget }) => {
        passphrase.value = currentTarget.value;
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
  /** Called on every input. */
  onInput: (value: string) => void;
  /** Called when the edit is committed (blur or Enter). */
  onChange?: (value: string) => void;
}

/** Single-line text field with a label. */
export const LineField = ({
  id,
  label,
  help,
  autocomplete = 'off',
  placeholder,
  value,
  onInput,
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
      onInput={({ currentTarget }) => onInput(currentTarget.value)}
      onChange={({ currentTarget }) => onChange?.(currentTarget.value)}
    />
  </Labelled>
);

interface TextFieldProps {
  id: string;
  label: string;
  help?: string;
  /** The text as typed. */
  value: Signal<string>;
}

/** A `LineField` whose value is a signal. */
export const TextField = ({ value, ...field }: TextFieldProps) => (
  <LineField
    {...field}
    value={value.value}
    onInput={(typed) => {
      value.value = typed;
    }}
  />
);

interface TimeFieldProps {
  id: string;
  label: string;
  help?: string;
  /** Value of a `datetime-local` input; empty for none. */
  time: Signal<string>;
}

/** Says that a time does not exist, because the clocks go forward then, and which one it is taken for. */
export function SkippedTime({ value }: { value: string }) {
  const time = isSkipped(value) ? fromLocal(value) : undefined;
  return <output>{time !== undefined && i18n.t('rooms.skippedTime', [shortTime(time, Date.now())])}</output>;
}

/** Field for a date and time in the browser's time zone. */
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
    <SkippedTime value={time.value} />
  </Labelled>
);
