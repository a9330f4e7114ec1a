import { i18n, type Phrase } from '../../lib/shared/i18n/translate.ts';
import { useId } from 'preact/hooks';
import { languages } from '../../lib/shared/i18n/languages.ts';
import { isValidValue, optionGroups, optionValue, type OptionValue } from '../../lib/shared/rooms/options.ts';
import { Labelled } from '../kit/fields.tsx';
import css from './option-fields.module.css';
import type { Options } from '../../lib/shared/eyeson/types.ts';

interface OptionFieldsProps {
  /** Saved options. */
  options: Options;
  /** Edited option values by option name; unedited options are missing. */
  edits: Record<string, OptionValue>;
  /** Called with all edits, including earlier ones. */
  onEdit: (edits: Record<string, OptionValue>) => void;
}

/** Renders the fields of all room options. Groups other than the first are collapsed. */
export const OptionFields = ({ options, edits, onEdit }: OptionFieldsProps) => (
  <>
    {optionGroups.map((group) => {
      const Group = group.name === 'abilities' ? 'fieldset' : 'details';
      const Title = group.name === 'abilities' ? 'legend' : 'summary';
      return (
        <Group key={group.name} class={css.group}>
          <Title>{i18n.t(`presets.${group.name}`)}</Title>
          <div class={css.fields}>
            {group.options.map((option) => (
              <OptionField
                key={option.name}
                option={option}
                value={edits[option.name] ?? optionValue(option, options)}
                onChange={(value) => onEdit({ ...edits, [option.name]: value })}
              />
            ))}
          </div>
        </Group>
      );
    })}
  </>
);

/** Definition of one room option. */
export type Option = (typeof optionGroups)[number]['options'][number];

const VALUES = ['ptp', 'screencast', 'disabled', 'enabled', 'audio_only'] as const;

/** Translated label of an option. */
export const optionLabel = ({ name }: Pick<Option, 'name'>): Phrase => i18n.t(`rooms.option_${name}`);

/** Translated help text of an option. */
export const optionHelp = ({ name }: Option): string => i18n.t(`rooms.help_${name}`);

/** Translated label of an option value; the value itself if it is unknown to the extension. */
export function valueLabel(value: string): string {
  const known = VALUES.find((each) => each === value);
  if (known) return i18n.t(`rooms.value_${known}`);
  const language = Object.entries(languages).find(([code]) => code === value);
  return language?.[1].name ?? (value || i18n.t('rooms.value_any'));
}

interface OptionFieldProps {
  option: Option;
  /** Current value. */
  value: OptionValue;
  onChange: (value: OptionValue) => void;
}

/**
 * Renders the form control for one option: a checkbox, a select, or a text field for an address or a
 * colour.
 */
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
          {/* A value unknown to the extension stays selectable, so that saving does not change it. */}
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
          isValid={isValidValue(option, value)}
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
  /** Whether the value is valid. */
  isValid: boolean;
  onChange: (value: string) => void;
}

/** Text field for an address, or for a colour with a colour picker beside it. */
function TextField({ control, isColour, value, isValid, onChange }: TextProps) {
  const onInput = ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
    onChange(currentTarget.value.trim());
  return (
    <div class={css.colour}>
      {isColour && (
        <input
          type="color"
          tabIndex={-1}
          aria-hidden="true"
          value={isValid ? value : '#000000'}
          onInput={onInput}
        />
      )}
      <input
        {...control}
        class={`field ${isValid ? '' : css.wrong}`}
        type="text"
        inputMode={isColour ? 'text' : 'url'}
        dir="ltr"
        autocomplete="off"
        spellcheck={false}
        placeholder={isColour ? '#rrggbb' : 'https://'}
        aria-invalid={!isValid}
        value={value}
        onInput={onInput}
      />
    </div>
  );
}

/**
 * Validates edited options. Focuses the first invalid field and opens the group that contains it.
 * @returns a translated sentence that says what to correct; undefined if all are valid
 */
export function validateOptions(edits: Record<string, OptionValue>): string | undefined {
  const invalid = optionGroups
    .flatMap<(typeof optionGroups)[number]['options'][number]>(({ options }) => options)
    .find((option) => !isValidValue(option, edits[option.name] ?? option.fallback));
  if (!invalid) return undefined;
  const field = document.querySelector<HTMLElement>(`dialog [name=${invalid.name}]`);
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
  return i18n.t(invalid.kind === 'colour' ? 'presets.badColour' : 'presets.badUrl', [optionLabel(invalid)]);
}
