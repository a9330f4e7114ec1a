import { i18n } from '#i18n';
import { useId } from 'preact/hooks';
import { languages } from '../../lib/shared/i18n/languages.ts';
import { isValidValue, optionGroups, optionValue, type OptionValue } from '../../lib/shared/rooms/options.ts';
import { Labelled } from '../kit/fields.tsx';
import css from './option-fields.module.css';
import type { Options } from '../../lib/shared/eyeson/types.ts';

export type Option = (typeof optionGroups)[number]['options'][number];

const VALUES = ['ptp', 'screencast', 'disabled', 'enabled', 'audio_only'] as const;

export const optionLabel = ({ name }: Pick<Option, 'name'>): string => i18n.t(`rooms.option_${name}`);

/** What a label does not say. */
export const optionHelp = ({ name }: Option): string => i18n.t(`rooms.help_${name}`);

/** One of the values that can be chosen, in words; Eyeson's own name for one that we do not know. */
export function valueLabel(value: string): string {
  const known = VALUES.find((each) => each === value);
  if (known) return i18n.t(`rooms.value_${known}`);
  const language = Object.entries(languages).find(([code]) => code === value);
  return language?.[1].name ?? (value || i18n.t('rooms.value_any'));
}

interface OptionFieldProps {
  option: Option;
  value: OptionValue;
  onChange: (value: OptionValue) => void;
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
          usable={isValidValue(option, value)}
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

interface OptionFieldsProps {
  /** As they are. */
  options: Options;
  /** What was typed, by the options' names. */
  edits: Record<string, OptionValue>;
  onEdit: (edits: Record<string, OptionValue>) => void;
}

/** All options of a room; what is not wanted every day is folded up. */
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

/**
 * Why options cannot be sent as they were typed, as a sentence that says what to do; the field that is meant gets the
 * focus. Undefined where they can.
 */
export function refuseOptions(edits: Record<string, OptionValue>): string | undefined {
  const wrong = optionGroups
    .flatMap<(typeof optionGroups)[number]['options'][number]>(({ options }) => options)
    .find((option) => !isValidValue(option, edits[option.name] ?? option.fallback));
  if (!wrong) return undefined;
  const field = document.querySelector<HTMLElement>(`dialog [name=${wrong.name}]`);
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
  return i18n.t(wrong.kind === 'colour' ? 'presets.badColour' : 'presets.badUrl', [optionLabel(wrong)]);
}
