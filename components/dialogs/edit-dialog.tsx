import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import { ask } from '../../lib/messages.ts';
import type { Details } from '../../lib/rooms/change.ts';
import type { Room } from '../../lib/rooms/database.ts';
import { roomName } from '../rooms/room-name.ts';
import { EditForm, type Edits } from './edit-form.tsx';
import { Frame } from './frame.tsx';
import { fromLocal, toLocal } from './local-time.ts';
import { changed } from './options.ts';
import { useTask } from './use-task.ts';

/** Changes a room's name, its expiry and what its meetings can do. Only what was changed is sent. */
export function EditDialog({ room }: { room: Room }) {
  const details = useSignal<Details>();
  const edits = useSignal<Edits>({ name: room.name, expires: expiryOf(room), options: {} });
  const { problem, attempt, refuse } = useTask();

  const load = () =>
    attempt(async () => {
      const answer = await ask('room.details', { roomId: room.id });
      if (answer.ok) details.value = answer.value;
      return answer;
    });
  useEffect(() => run(load()), []);

  const saveChanges = async () => {
    const { name, expires, options } = edits.value;
    const at = expires === '' ? null : fromLocal(expires);
    if (!name.trim()) return refuse(i18n.t('rooms.noName'));
    if (at === undefined || (at !== null && expires !== expiryOf(room) && at <= Date.now()))
      return refuse(i18n.t('rooms.noTime'));
    const differing = details.value ? changed(details.value.options, options) : {};
    const changes = {
      ...(name.trim() !== room.name && { name: name.trim() }),
      ...(expires !== expiryOf(room) && { expiresAt: at === null ? null : new Date(at).toISOString() }),
      ...(Object.keys(differing).length > 0 && { options: differing }),
    };
    if (Object.keys(changes).length === 0) return true;
    return attempt(() => ask('room.change', { roomId: room.id, changes }));
  };

  return (
    <Frame
      title={i18n.t('rooms.editRoom', [roomName(room)])}
      action={i18n.t('rooms.save')}
      onAction={saveChanges}
      problem={problem.value}
    >
      <EditForm
        edits={edits.value}
        options={details.value?.options}
        onEdit={(next) => {
          edits.value = next;
        }}
      />
    </Frame>
  );
}

const expiryOf = ({ expiresAt }: Room) => (expiresAt === null ? '' : toLocal(Date.parse(expiresAt)));
