import { i18n } from '#i18n';
import type { Options, Value } from '../../lib/rooms/options.ts';
import { LineField } from '../parts/line-field.tsx';
import { ExpiryField } from './expiry-field.tsx';
import { OptionFields } from './option-fields.tsx';

/** What stands in the form. */
export interface Fields {
  name: string;
  /** The value of a `datetime-local` field; empty for never. */
  expires: string;
  /** What was typed, by the options' names. */
  edits: Record<string, Value>;
}

interface EditFormProps {
  fields: Fields;
  /** What Eyeson tells; undefined until it has. */
  options: Options | undefined;
  onEdit: (fields: Partial<Fields>) => void;
}

/** The fields of a room. Its options come a moment later, since Eyeson is asked for them. */
export const EditForm = ({ fields: { name, expires, edits }, options, onEdit }: EditFormProps) => (
  <>
    <LineField
      id="edit-name"
      label={i18n.t('rooms.name')}
      value={name}
      onType={(value) => onEdit({ name: value })}
    />
    <ExpiryField value={expires} onChange={(value) => onEdit({ expires: value })} />
    {options && <OptionFields options={options} edits={edits} onEdit={(value) => onEdit({ edits: value })} />}
  </>
);
