import type { Signal } from '@preact/signals';
import { Labelled } from '../parts/labelled.tsx';

interface Props {
  id: string;
  label: string;
  help?: string;
  value: Signal<string>;
}

/** A line of text. */
export const TextField = ({ id, label, help, value }: Props) => (
  <Labelled label={label} for={id} {...(help && { help })}>
    <input
      id={id}
      class="field"
      type="text"
      dir="auto"
      autocomplete="off"
      aria-describedby={help && `${id}-help`}
      value={value.value}
      onInput={({ currentTarget }) => {
        value.value = currentTarget.value;
      }}
    />
  </Labelled>
);
