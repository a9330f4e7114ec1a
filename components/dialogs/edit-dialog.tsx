import { i18n } from '#i18n';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { RoomDetails } from '../../lib/shared/rooms/commands.ts';
import type { Room } from '../../lib/shared/database/database.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { fromLocal, toLocal } from '../../lib/shared/i18n/format.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { cleanName, roomName } from '../../lib/shared/rooms/names.ts';
import {
  diffOptions,
  mergeOptions,
  type OptionValue,
  withoutDefaults,
} from '../../lib/shared/rooms/options.ts';
import { Dialog } from '../kit/dialog.tsx';
import { Labelled, LineField } from '../kit/fields.tsx';
import { savePreset } from '../state/presets.ts';
import { useFormAction } from '../state/use-action.ts';
import css from './edit-dialog.module.css';
import { OptionFields, refuseOptions } from './option-fields.tsx';
import rowsCss from './rows.module.css';
import type { Options } from '../../lib/shared/eyeson/types.ts';

interface ExpiryFieldProps {
  /** As a `datetime-local` field has it; empty for never. */
  value: string;
  onChange: (value: string) => void;
}

/** Until when a room's link works, on the host's own clock. */
export function ExpiryField({ value, onChange }: ExpiryFieldProps) {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const help = `${i18n.t('rooms.expiresHelp')} ${i18n.t('presets.zone', [timeZone])}`;
  return (
    <Labelled label={i18n.t('rooms.expires')} for="edit-expires" help={help}>
      <div class={css.line}>
        <input
          id="edit-expires"
          class="field"
          type="datetime-local"
          aria-describedby="edit-expires-help"
          value={value}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
        <button type="button" aria-pressed={value === ''} onClick={() => onChange('')}>
          {i18n.t('presets.forEver')}
        </button>
      </div>
    </Labelled>
  );
}

/** What stands in the form. */
export interface Fields {
  name: string;
  /** The value of a `datetime-local` field; empty for never. */
  expires: string;
  /** What was typed, by the options' names. */
  edits: Record<string, OptionValue>;
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

interface SaveAsPresetProps {
  name: string;
  options: Options;
  onRefuse: (sentence: string) => void;
}

/** Makes a preset of what one room is like. */
export function SaveAsPreset({ name, options, onRefuse }: SaveAsPresetProps) {
  const saved = useSignal('');
  const save = async () => {
    const preset = {
      id: crypto.randomUUID(),
      name,
      roomName: '',
      days: 0,
      options: withoutDefaults(options),
    };
    const refusal = await savePreset(preset);
    if (refusal) onRefuse(i18n.t(`presets.${refusal}`));
    else saved.value = i18n.t('presets.saved', [name]);
  };
  return (
    <p class={rowsCss.row}>
      <button type="button" class="link" onClick={() => reportErrors(save())}>
        {i18n.t('presets.saveAs')}
      </button>
      <output class={rowsCss.words}>{saved}</output>
    </p>
  );
}

/** Changes a room's name, its expiry and what its meetings can do. Only what was changed is sent. */
export function EditDialog({ room }: { room: Room }) {
  const details = useSignal<RoomDetails>();
  const typed = useSignal<Partial<Fields>>({});
  // Apart from each other: a name can be saved while Eyeson still tells the options.
  const loading = useFormAction();
  const { problem, attempt, refuse } = useFormAction();
  const before = details.value ?? room;
  const options = details.value?.options;
  const expiry = before.expiresAt === null ? '' : toLocal(Date.parse(before.expiresAt));
  const fields = { name: before.name, expires: expiry, edits: {}, ...typed.value };

  const load = () =>
    loading.attempt(async () => {
      const answer = await sendMessage('room.details', { roomId: room.id });
      if (answer.ok) details.value = answer.value;
      return answer;
    });
  useEffect(() => reportErrors(load()), []);

  const save = async () => {
    const name = cleanName(fields.name);
    const at = fields.expires === '' ? null : fromLocal(fields.expires);
    const isNewEnd = fields.expires !== expiry;
    if (!name && name !== before.name) return refuse(i18n.t('rooms.noName'), 'edit-name');
    if (at === undefined || (isNewEnd && at !== null && at <= Date.now()))
      return refuse(i18n.t('rooms.noTime'), 'edit-expires');
    const wrong = refuseOptions(fields.edits);
    if (wrong) return refuse(wrong);
    const differing = diffOptions(options ?? {}, fields.edits);
    const changes = {
      ...(name !== before.name && { name }),
      ...(isNewEnd && { expiresAt: at === null ? null : new Date(at).toISOString() }),
      ...(Object.keys(differing).length > 0 && { options: differing }),
    };
    if (Object.keys(changes).length === 0) return true;
    return attempt(() => sendMessage('room.update', { roomId: room.id, changes }));
  };

  return (
    <Dialog
      title={i18n.t('rooms.editRoom', [roomName(room)])}
      action={i18n.t('rooms.save')}
      onAction={save}
      problem={problem.value ?? loading.problem.value}
    >
      <EditForm
        fields={fields}
        options={options}
        onEdit={(edit) => {
          typed.value = { ...typed.value, ...edit };
        }}
      />
      {options && (
        <SaveAsPreset
          name={cleanName(fields.name) || roomName(room)}
          options={mergeOptions(options, diffOptions(options, fields.edits))}
          onRefuse={refuse}
        />
      )}
    </Dialog>
  );
}
