import { i18n, phrase } from '../../lib/shared/i18n/translate.ts';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { RoomDetails } from '../../lib/shared/rooms/commands.ts';
import type { Room } from '../../lib/shared/database/database.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { fromLocal, toLocal } from '../../lib/shared/i18n/format.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { cleanName, roomName, shortName, shortRoomName } from '../../lib/shared/rooms/names.ts';
import {
  diffOptions,
  mergeOptions,
  type OptionValue,
  withoutDefaults,
} from '../../lib/shared/rooms/options.ts';
import { Dialog } from '../kit/dialog.tsx';
import { Labelled, LineField, SkippedTime } from '../kit/fields.tsx';
import { refusalText, savePreset } from '../state/save-preset.ts';
import { useFormAction } from '../state/use-action.ts';
import css from './edit-dialog.module.css';
import { OptionFields, validateOptions } from './option-fields.tsx';
import rowsCss from './rows.module.css';
import type { Options } from '../../lib/shared/eyeson/types.ts';

/** Edits the name, expiry and options of a room. Sends changed values only. */
export function EditDialog({ room }: { room: Room }) {
  const details = useSignal<RoomDetails>();
  const typed = useSignal<Partial<Fields>>({});
  // Loading has a state of its own, so that a name can be saved while the options are still loading.
  const loading = useFormAction();
  const { problem, run, reject } = useFormAction();
  const before = details.value ?? room;
  const options = details.value?.options;
  const expiry = before.expiresAt === null ? '' : toLocal(Date.parse(before.expiresAt));
  const fields = { name: before.name, expires: expiry, edits: {}, ...typed.value };

  const load = () =>
    loading.run(async () => {
      const reply = await sendMessage('room.details', { roomId: room.id });
      if (reply.ok) details.value = reply.value;
      return reply;
    });
  useEffect(() => reportErrors(load()), []);

  const save = async () => {
    const name = cleanName(fields.name);
    const at = fields.expires === '' ? null : fromLocal(fields.expires);
    const isExpiryChanged = fields.expires !== expiry;
    if (!name && name !== before.name) return reject(i18n.t('rooms.noName'), 'edit-name');
    if (at === undefined || (isExpiryChanged && at !== null && at <= Date.now()))
      return reject(i18n.t('rooms.noTime'), 'edit-expires');
    const message = validateOptions(fields.edits);
    if (message) return reject(message);
    const changedOptions = diffOptions(options ?? {}, fields.edits);
    const changes = {
      ...(name !== before.name && { name }),
      ...(isExpiryChanged && { expiresAt: at === null ? null : new Date(at).toISOString() }),
      ...(Object.keys(changedOptions).length > 0 && { options: changedOptions }),
    };
    if (Object.keys(changes).length === 0) return true;
    return run(() => sendMessage('room.update', { roomId: room.id, changes }));
  };

  return (
    <Dialog
      title={i18n.t('rooms.editRoom', [shortRoomName(room)])}
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
          onError={reject}
        />
      )}
    </Dialog>
  );
}

interface ExpiryFieldProps {
  /** Value of a `datetime-local` input; empty for no expiry. */
  value: string;
  /** Called with the new value of the input; empty for no expiry. */
  onChange: (value: string) => void;
}

/** Renders the field for the time at which a room's link expires, in the browser's time zone. */
export function ExpiryField({ value, onChange }: ExpiryFieldProps) {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const help = `${i18n.t('rooms.expiresHelp')} ${i18n.t('presets.zone', [phrase(timeZone)])}`;
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
      <SkippedTime value={value} />
    </Labelled>
  );
}

/** Values of the form. */
export interface Fields {
  name: string;
  /** Value of a `datetime-local` input; empty for no expiry. */
  expires: string;
  /** Edited option values by option name; unedited options are missing. */
  edits: Record<string, OptionValue>;
}

interface EditFormProps {
  fields: Fields;
  /** The room's current options; undefined until Eyeson has returned them. */
  options: Options | undefined;
  /** Called with the fields that have changed. */
  onEdit: (fields: Partial<Fields>) => void;
}

/** Renders the fields of a room. The option fields are missing until the options are loaded. */
export const EditForm = ({ fields: { name, expires, edits }, options, onEdit }: EditFormProps) => (
  <>
    <LineField
      id="edit-name"
      label={i18n.t('rooms.name')}
      value={name}
      onInput={(value) => onEdit({ name: value })}
    />
    <ExpiryField value={expires} onChange={(value) => onEdit({ expires: value })} />
    {options && <OptionFields options={options} edits={edits} onEdit={(value) => onEdit({ edits: value })} />}
  </>
);

interface SaveAsPresetProps {
  /** Name of the preset and of the button's status message. */
  name: string;
  options: Options;
  /** Called with a translated sentence when the preset cannot be saved. */
  onError: (sentence: string) => void;
}

/** Saves the current options of a room as a preset. */
export function SaveAsPreset({ name, options, onError }: SaveAsPresetProps) {
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
    if (refusal) onError(refusalText(refusal));
    else saved.value = i18n.t('presets.saved', [shortName(name)]);
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
