import type { Signal } from '@preact/signals';
import { Labelled } from '../parts/labelled.tsx';

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
