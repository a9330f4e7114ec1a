import { i18n } from '#i18n';
import { optionGroups, type Options, shown, type Value } from '../../lib/rooms/options.ts';
import css from './option-fields.module.css';
import { OptionField } from './option-field.tsx';

interface OptionFieldsProps {
  /** As they are. */
  options: Options;
  /** What was typed, by the options' names. */
  edits: Record<string, Value>;
  onEdit: (edits: Record<string, Value>) => void;
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
                value={edits[option.name] ?? shown(option, options)}
                onChange={(value) => onEdit({ ...edits, [option.name]: value })}
              />
            ))}
          </div>
        </Group>
      );
    })}
  </>
);
