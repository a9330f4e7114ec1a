import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import { changed, over } from '../../lib/rooms/changed-options.ts';
import type { Room } from '../../lib/rooms/database.ts';
import { cleanName } from '../../lib/rooms/name.ts';
import { roomName } from '../rooms/room-name.ts';
import { EditForm, type Fields } from './edit-form.tsx';
import { Frame } from './frame.tsx';
import { fromLocal, toLocal } from './local-time.ts';
import { refuseOptions } from './refuse-options.ts';
import { SaveAsPreset } from './save-as-preset.tsx';
import { useTask } from './use-task.ts';
import type { Details } from '../../lib/rooms/commands.ts';
import { ask } from '../../lib/ask.ts';

/** Changes a room's name, its expiry and what its meetings can do. Only what was changed is sent. */
export function EditDialog({ room }: { room: Room }) {
  const details = useSignal<Details>();
  const typed = useSignal<Partial<Fields>>({});
  // Apart from each other: a name can be saved while Eyeson still tells the options.
  const loading = useTask();
  const { problem, attempt, refuse } = useTask();
  const before = details.value ?? room;
  const options = details.value?.options;
  const expiry = before.expiresAt === null ? '' : toLocal(Date.parse(before.expiresAt));
  const fields = { name: before.name, expires: expiry, edits: {}, ...typed.value };

  const load = () =>
    loading.attempt(async () => {
      const answer = await ask('room.details', { roomId: room.id });
      if (answer.ok) details.value = answer.value;
      return answer;
    });
  useEffect(() => run(load()), []);

  const save = async () => {
    const name = cleanName(fields.name);
    const at = fields.expires === '' ? null : fromLocal(fields.expires);
    const isNewEnd = fields.expires !== expiry;
    if (!name && name !== before.name) return refuse(i18n.t('rooms.noName'), 'edit-name');
    if (at === undefined || (isNewEnd && at !== null && at <= Date.now()))
      return refuse(i18n.t('rooms.noTime'), 'edit-expires');
    const wrong = refuseOptions(fields.edits);
    if (wrong) return refuse(wrong);
    const differing = changed(options ?? {}, fields.edits);
    const changes = {
      ...(name !== before.name && { name }),
      ...(isNewEnd && { expiresAt: at === null ? null : new Date(at).toISOString() }),
      ...(Object.keys(differing).length > 0 && { options: differing }),
    };
    if (Object.keys(changes).length === 0) return true;
    return attempt(() => ask('room.change', { roomId: room.id, changes }));
  };

  return (
    <Frame
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
          options={over(options, changed(options, fields.edits))}
          onRefuse={refuse}
        />
      )}
    </Frame>
  );
}
