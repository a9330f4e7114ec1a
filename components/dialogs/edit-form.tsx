import { i18n } from '#i18n';
import { Labelled } from '../parts/labelled.tsx';
import { OptionField } from './option-field.tsx';
import { roomOptions, shown } from './options.ts';

/** What a host has typed so far. */
export interface Edits {
  name: string;
  /** The value of a `datetime-local` field; empty for never. */
  expires: string;
  options: Record<string, string | boolean>;
}

interface Props {
  edits: Edits;
  /** What Eyeson tells; undefined until it has. */
  options: Record<string, unknown> | undefined;
  onEdit: (edits: Edits) => void;
}

/** The fields of a room. Its options come a moment later, since Eyeson is asked for them. */
export function EditForm({ edits, options, onEdit }: Props) {
  return (
    <>
      <Labelled label={i18n.t('rooms.name')} for="edit-name">
        <input
          id="edit-name"
          class="field"
          dir="auto"
          value={edits.name}
          onInput={({ currentTarget }) => onEdit({ ...edits, name: currentTarget.value })}
        />
      </Labelled>
      <Labelled label={i18n.t('rooms.expires')} for="edit-expires" help={i18n.t('rooms.expiresHelp')}>
        <input
          id="edit-expires"
          class="field"
          type="datetime-local"
          value={edits.expires}
          onInput={({ currentTarget }) => onEdit({ ...edits, expires: currentTarget.value })}
        />
      </Labelled>
      {options &&
        roomOptions.map((option) => (
          <OptionField
            key={option.name}
            option={option}
            value={edits.options[option.name] ?? shown(option, options)}
            onChange={(value) => onEdit({ ...edits, options: { ...edits.options, [option.name]: value } })}
          />
        ))}
    </>
  );
}
