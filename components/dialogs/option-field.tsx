import { useId } from 'preact/hooks';
import { isUsable, type Value } from '../../lib/rooms/options.ts';
import { Labelled } from '../parts/labelled.tsx';
import css from './option-field.module.css';
import { type Option, optionHelp, optionLabel, valueLabel } from './option-words.ts';

interface OptionFieldProps {
  option: Option;
  value: Value;
  onChange: (value: Value) => void;
}

/** One option of a room in the way that fits its kind. */
export function OptionField({ option, value, onChange }: OptionFieldProps) {
  const id = useId();
  const label = optionLabel(option);
  const help = optionHelp(option);
  const control = { id, name: option.name, 'aria-describedby': `${id}-help` };
  if (option.kind === 'switch')
    return (
      <div class={css.switch}>
        <input
          {...control}
          type="checkbox"
          checked={value === true}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        <label for={id}>{label}</label>
        <p id={`${id}-help`} class={css.help}>
          {help}
        </p>
      </div>
    );
  const text = String(value);
  return (
    <Labelled label={label} for={id} help={help}>
      {option.kind === 'choice' ? (
        <select
          {...control}
          class="field"
          value={text}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        >
          {/* One that Eyeson has and we do not know stays as it is. */}
          {[...new Set<string>([...option.values, text])].map((each) => (
            <option key={each} value={each}>
              {valueLabel(each)}
            </option>
          ))}
        </select>
      ) : (
        <TextField
          control={control}
          isColour={option.kind === 'colour'}
          value={text}
          usable={isUsable(option, value)}
          onChange={onChange}
        />
      )}
    </Labelled>
  );
}

interface TextProps {
  control: { id: string; name: string };
  isColour: boolean;
  value: string;
  usable: boolean;
  onChange: (value: string) => void;
}

/** An address, or a colour by its number or by eye. */
function TextField({ control, isColour, value, usable, onChange }: TextProps) {
  const onInput = ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
    onChange(currentTarget.value.trim());
  return (
    <div class={css.colour}>
      {isColour && (
        <input
          type="color"
          tabIndex={-1}
          aria-hidden="true"
          value={usable ? value : '#000000'}
          onInput={onInput}
        />
      )}
      <input
        {...control}
        class={`field ${usable ? '' : css.wrong}`}
        type="text"
        inputMode={isColour ? 'text' : 'url'}
        dir="ltr"
        autocomplete="off"
        spellcheck={false}
        placeholder={isColour ? '#rrggbb' : 'https://'}
        aria-invalid={!usable}
        value={value}
        onInput={onInput}
      />
    </div>
  );
}
