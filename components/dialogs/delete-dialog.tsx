import { i18n } from '#i18n';
import { ask } from '../../lib/messages.ts';
import type { Room } from '../../lib/rooms/database.ts';
import { roomName, shortName } from '../rooms/room-name.ts';
import { Frame } from './frame.tsx';
import { useTask } from './use-task.ts';

/** Asks before rooms are deleted of which some run: their meetings end with them. */
export function DeleteDialog({ rooms }: { rooms: Room[] }) {
  const { problem, attempt } = useTask();
  const [only] = rooms.length === 1 ? rooms : [];
  const what = only ? shortName(roomName(only)) : i18n.t('options.roomCount', rooms.length);
  return (
    <Frame
      title={i18n.t('table.deleteQuestion', [what])}
      action={i18n.t('popup.delete')}
      danger
      onAction={() => attempt(() => ask('rooms.delete', { roomIds: rooms.map(({ id }) => id) }))}
      problem={problem.value}
    >
      <p>{i18n.t('table.deleteHelp', rooms.length)}</p>
    </Frame>
  );
}
