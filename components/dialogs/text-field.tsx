import type { Signal } from '@preact/signals';
import { LineField } from '../parts/line-field.tsx';

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
