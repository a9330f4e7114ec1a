import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Labelled } from '../parts/labelled.tsx';
import type { roomOptions } from './options.ts';
import css from './option-field.module.css';

type Option = (typeof roomOptions)[number];

interface Props {
  option: Option;
  value: string | boolean;
  onChange: (value: string | boolean) => void;
}

/** One option of a room in the way that fits its kind. */
export function OptionField({ option, value, onChange }: Props) {
  const id = useId();
  const label = i18n.t(`rooms.option_${option.name}`);
  if (option.kind === 'switch')
    return (
      <div class={css.switch}>
        <input
          id={id}
          type="checkbox"
          checked={value === true}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        <label for={id}>{label}</label>
      </div>
    );
  if (option.kind === 'choice')
    return (
      <Labelled label={label} for={id}>
        <select
          id={id}
          class="field"
          value={String(value)}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        >
          {option.values.map((each) => (
            <option key={each} value={each}>
              {i18n.t(`rooms.value_${each}`)}
            </option>
          ))}
        </select>
      </Labelled>
    );
  const field = {
    id,
    class: 'field',
    value: String(value),
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => onChange(currentTarget.value),
  };
  return (
    <Labelled label={label} for={id}>
      {option.kind === 'colour' ? <input type="color" {...field} /> : <input type="url" {...field} />}
    </Labelled>
  );
}
