import { Labelled } from './labelled.tsx';

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
